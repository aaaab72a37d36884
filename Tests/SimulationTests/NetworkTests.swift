// SPDX-License-Identifier: MIT
import Ambient
import OMSProtos
import RPC
import Testing

@testable import Simulation

/// Calls over the virtual network, through real channels and servers.
@Suite struct NetworkTests {
    @Test func aCallTakesTheTimeOfItsWays() {
        let house = House()
        house.network.quality.latency = 10_000...10_000
        house.call("one")
        house.run(.milliseconds(35))
        #expect(house.answers.isEmpty)
        house.run(.milliseconds(100))
        #expect(house.answers == ["one: ok"])
        #expect(house.served == ["one"])
    }

    @Test func slicedBytesAreTheSameBytes() {
        let house = House()
        house.network.quality.slices = true
        for number in 0..<50 { house.call("\(number)") }
        house.run(.seconds(2))
        #expect(house.answers.count == 50)
        #expect(Set(house.served).count == 50)
    }

    @Test func aCutWayHoldsTheRequestAndLetsItThroughWhenHealed() {
        let house = House()
        house.call("before")
        house.run(.seconds(1))
        house.cut(true, toServer: true)
        house.call("held")
        house.run(.seconds(2))
        #expect(house.served == ["before"])
        house.cut(false, toServer: true)
        house.run(.seconds(1))
        #expect(house.answers == ["before: ok", "held: ok"])
    }

    @Test func aReplyThatIsHeldBackWasServedAllTheSame() {
        let house = House()
        house.call("before")
        house.run(.seconds(1))
        house.cut(true, toServer: false)
        house.call("held", timeout: .seconds(1))
        house.run(.seconds(2))
        #expect(house.served == ["before", "held"])
        #expect(house.answers == ["before: ok", "held: DEADLINE_EXCEEDED"])
    }

    @Test func whoDoesNotListenRefuses() {
        let house = House()
        house.network.stopListening("server")
        house.call("one")
        house.run(.seconds(1))
        #expect(house.answers == ["one: UNAVAILABLE"])
    }

    @Test func aKilledServerResetsItsConnections() {
        let house = House()
        house.isSilent = true
        house.call("one")
        house.run(.seconds(1))
        house.network.died(house.server, tellsPeers: true)
        house.server.die()
        house.run(.seconds(1))
        #expect(house.answers == ["one: UNAVAILABLE"])
    }

    @Test func aDeadMachineIsOnlyMissedByItsSilence() {
        let house = House()
        house.isSilent = true
        house.call("one", timeout: .seconds(20))
        house.run(.seconds(1))
        house.network.died(house.server, tellsPeers: false)
        house.server.die()
        house.run(.seconds(5))
        #expect(house.answers.isEmpty)
        house.run(.seconds(60))
        #expect(house.answers.count == 1)
    }

    @Test func aBrokenConnectionEndsItsCallsAndTheNextOneWorks() {
        let house = House()
        house.call("before")
        house.run(.seconds(2))
        for connection in house.network.connections { connection.breakAfter(bytes: 20) }
        house.call("torn")
        house.run(.seconds(2))
        house.call("after")
        house.run(.seconds(3))
        #expect(house.served == ["before", "after"])
        #expect(house.answers.count == 3)
        #expect(house.answers.last == "after: ok")
    }

    @Test func lateBytesAreServedWhenTheClientHasLongGoneElsewhere() {
        let house = House()
        house.call("before")
        house.run(.seconds(2))
        for connection in house.network.connections {
            connection.stall(.seconds(1), toServer: true, toClient: false)
        }
        house.call("late", timeout: .seconds(30))
        house.run(.milliseconds(100))
        for connection in house.network.connections {
            connection.resetClient(serverAfter: .seconds(10))
        }
        house.run(.seconds(1))
        house.call("next")
        house.run(.seconds(2))
        #expect(house.served == ["before", "next"])
        house.run(.seconds(20))
        #expect(house.served == ["before", "next", "late"])
    }

    @Test func ghostsRepeatWhatWasAsked() {
        let house = House()
        let ghosts = Ghosts(house.network, clock: NodeClock(house.world))
        ghosts.oneIn = 1
        house.network.tapping = ghosts
        for number in 0..<10 { house.call("\(number)") }
        house.run(.seconds(300))
        #expect(ghosts.sent == 10)
        #expect(house.served.count == 20)
        #expect(Set(house.served).count == 10)
        #expect(house.answers.count == 10)
    }

    @Test func withoutGhostsNothingComesTwice() {
        let house = House()
        let ghosts = Ghosts(house.network, clock: NodeClock(house.world))
        house.network.tapping = ghosts
        for number in 0..<10 { house.call("\(number)") }
        house.run(.seconds(300))
        #expect(ghosts.sent == 0)
        #expect(house.served.count == 10)
    }

    @Test func aStepThatIsHeldUpComesWhenItsSenderHasLongGoneElsewhere() {
        let house = House()
        let ghosts = Ghosts(house.network, clock: NodeClock(house.world))
        house.network.tapping = ghosts
        house.call("before")
        house.run(.seconds(1))
        ghosts.stragglers.oneIn = 1
        house.call("step", timeout: .seconds(30), saga: House.step(epoch: 1))
        house.run(.milliseconds(5))
        ghosts.stragglers.oneIn = 0
        house.run(.seconds(3))
        house.call("next")
        house.run(.seconds(60))
        #expect(ghosts.stragglers.count == 1)
        #expect(house.answers == ["before: ok", "step: UNAVAILABLE", "next: ok"])
        #expect(Set(house.served) == ["before", "step", "next"])
    }

    @Test func whatIsNoStepOfASagaIsNotHeldUp() {
        let house = House()
        let ghosts = Ghosts(house.network, clock: NodeClock(house.world))
        house.network.tapping = ghosts
        ghosts.stragglers.oneIn = 1
        house.call("call")
        house.call("undo", saga: House.step(epoch: 1, .compensate))
        house.run(.seconds(1))
        #expect(ghosts.stragglers.count == 0)
        #expect(house.answers == ["call: ok", "undo: ok"])
    }

    @Test(arguments: [(first: Int64(2), second: Int64(1), told: 1), (1, 2, 0), (1, 1, 0)])
    func whoDoesAStepOfAnOlderLifeBehindOneOfANewerIsToldOf(
        first: Int64,
        second: Int64,
        told: Int
    ) {
        let house = House()
        let ghosts = Ghosts(house.network, clock: NodeClock(house.world))
        house.network.tapping = ghosts
        var found = 0
        ghosts.onFencedAct = { _ in found += 1 }
        ghosts.oneIn = 1
        house.call("first", saga: House.step(epoch: first))
        house.call("other")
        house.run(.seconds(200))
        house.call("second", saga: House.step(epoch: second))
        house.run(.seconds(200))
        #expect(ghosts.sent == 3)
        #expect(found == told)
    }
}

/// A client and a server on two machines.
///
/// Safe to send because a simulation has one thread.
private final class House: @unchecked Sendable {
    let world = World(seed: 7)
    let network: VirtualNetwork
    let server: VirtualProcess
    /// The server never answers.
    var isSilent = false
    private(set) var served: [String] = []
    private(set) var answers: [String] = []
    private let client: VirtualProcess
    private let channel: Channel
    private let core: Server

    init() {
        self.network = VirtualNetwork(self.world)
        let clock = NodeClock(self.world)
        self.server = VirtualProcess("server", in: self.world, clock: clock)
        self.client = VirtualProcess("client", in: self.world, clock: clock)
        self.core = Server(scheduler: self.server, identity: "server")
        var options = ChannelOptions()
        options.seed = 1
        self.channel = Channel(
            through: VirtualConnector(
                network: self.network,
                process: self.client,
                machine: self.network.machine(named: "client"),
                destination: "server"
            ),
            scheduler: self.client,
            identity: "client",
            options: options
        )
        let method = CustomerV1.CustomerService.getCustomer
        self.core.handle(path: method.path, kind: method.kind) { [unowned self] _, bytes, reply in
            let request = try? CustomerV1.GetCustomerRequest.decode(bytes)
            self.served.append(request?.customerID ?? "?")
            if !self.isSilent { reply.reply(CustomerV1.GetCustomerReply().encoded()) }
        }
        self.network.listen("server", self.core, self.server)
    }

    static func step(
        epoch: Int64,
        _ operation: SagaStepKey.Operation = .forward
    ) -> SagaStepKey {
        SagaStepKey(sagaID: "saga", step: "step", operation: operation, epoch: epoch)
    }

    func call(_ name: String, timeout: Duration = .seconds(5), saga: SagaStepKey? = nil) {
        var options = CallOptions(timeout: timeout, requestID: saga == nil ? name : "")
        options.saga = saga
        let request = CustomerV1.GetCustomerRequest(customerID: name)
        self.channel.call(CustomerV1.CustomerService.getCustomer, request, options: options) {
            switch $0 {
            case .success: self.answers.append("\(name): ok")
            case .failure(let error): self.answers.append("\(name): \(error.code.name)")
            }
        }
    }

    func run(_ time: Duration) { self.world.run(until: self.world.now + time) }

    func cut(_ isCut: Bool, toServer: Bool) {
        let client = self.network.machine(named: "client")
        let server = self.network.machine(named: "server")
        let (from, to) = toServer ? (client, server) : (server, client)
        self.network.setCut(isCut, from: from, to: to)
    }
}
