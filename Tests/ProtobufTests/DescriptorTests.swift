// SPDX-License-Identifier: MIT
import OMSProtos
import Protobuf
import RPC
import Testing

/// What generated code says of the contract.
@Suite struct DescriptorTests {
    @Test func listsTheFieldsOfAMessageInNumberOrder() {
        let descriptor = FixtureV1.Names.descriptor
        #expect(descriptor.name == "oms.fixture.v1.Names")
        #expect(descriptor.fields.map(\.number) == [1, 2, 3, 4, 5, 6, 7, 8, 1000])
        #expect(
            descriptor.field(number: 1) == FieldDescriptor("user_ids", 1, .repeated, .text)
        )
        #expect(
            descriptor.field(number: 1000)?.type == .message(FixtureV1.Names.Inner.descriptor)
        )
        #expect(descriptor.field(number: 9) == nil)
    }

    @Test func namesNestedTypesInFull() {
        #expect(
            FixtureV1.Names.Inner.Innermost.descriptor.name
                == "oms.fixture.v1.Names.Inner.Innermost"
        )
        #expect(CommonV1.HealthReply.State.descriptor.name == "oms.common.v1.HealthReply.State")
        #expect(CommonV1.HealthReply.State.descriptor.values[1] == .init("SERVING", 1))
    }

    @Test func listsTheMethodsOfAService() {
        let methods = FixtureV1.FixtureService.descriptor.methods
        #expect(FixtureV1.FixtureService.descriptor.name == "oms.fixture.v1.FixtureService")
        #expect(
            methods.map(\.path) == ["Void", "Import"].map { "oms.fixture.v1.FixtureService/\($0)" }
        )
        #expect(methods.map(\.kind) == [.unary, .serverStreaming])
        #expect(methods[0].requestType.descriptor.name == "oms.fixture.v1.Nothing")
        #expect(methods[1].replyType.descriptor.name == "oms.fixture.v1.Names")
    }

    @Test func givesAMethodItsTypes() {
        let method: Method<OrderV1.PlaceOrderRequest, OrderV1.PlaceOrderReply> =
            OrderV1.OrderService.placeOrder
        #expect(method.path == "oms.order.v1.OrderService/PlaceOrder")
        #expect(method.kind == .unary)
        #expect(OrderV1.OrderService.watch.kind == .serverStreaming)
    }
}
