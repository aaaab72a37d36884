// SPDX-License-Identifier: MIT
import Commerce
import OMSProtos
import RPC
import ServiceKit
import Store

/// What operators write down about orders, customers and returns.
extension OrderService {
    /// Adds a note to something that exists.
    func addNote(
        _ request: OrderV1.AddNoteRequest,
        _ tx: Transaction,
        _ context: CallContext
    ) throws -> Answer<OrderV1.AddNoteReply> {
        let text = try boundedText(request.text, field: "text")
        guard !text.allSatisfy(\.isWhitespace) else {
            throw OrderError.invalid(
                field: "text",
                value: "",
                remedy: "Write 1 to \(textBytesMax) bytes."
            )
        }
        guard let customer = try Self.owner(of: request.subject, tx) else {
            throw Refusal(
                .notFound,
                "No order, customer or return \(request.subject.prefix(80))",
                reason: "UNKNOWN_SUBJECT",
                field: "subject",
                value: request.subject,
                remedy: "Name an order such as SO-100001, a return such as RMA-100001, "
                    + "or a customer's key."
            )
        }
        let note = try NoteTable.insert(
            subject: request.subject,
            customerID: customer,
            text: text,
            author: actor(context),
            in: tx
        )
        try tx.publish(
            type: "note.added",
            subject: request.subject,
            summary: "Note \(note.noteID) on \(request.subject)",
            actor: note.author
        )
        return .replyKeeping(
            OrderV1.AddNoteReply(note: note),
            kept: OrderV1.AddNoteReply(
                note: OrderV1.Note(noteID: note.noteID, subject: note.subject)
            )
        )
    }

    /// A repeat of AddNote under the same request id: the note as it is now.
    func replayAddNote(
        _ request: OrderV1.AddNoteRequest,
        _ kept: OrderV1.AddNoteReply,
        _ tx: Transaction
    ) throws -> Answer<OrderV1.AddNoteReply> {
        let now = try NoteTable.find(kept.note?.noteID ?? 0, in: tx)
        return .reply(OrderV1.AddNoteReply(note: now ?? kept.note))
    }

    /// The customer that an order or return is of, or who is the subject; nil for none of these.
    private static func owner(of subject: String, _ tx: Transaction) throws -> String? {
        if let id = OrderID(subject), let order = try InvoicedLines.order(id, in: tx) {
            return order.customerID
        }
        if let id = ReturnID(subject), let rma = try ReturnTable.find(id, in: tx) {
            return rma.customerID
        }
        return try CustomerTable.standing(of: subject, in: tx) == nil ? nil : subject
    }

    /// The notes on something, oldest first, a page at a time.
    func listNotes(
        _ request: OrderV1.ListNotesRequest,
        _ reader: Reader
    ) throws -> OrderV1.ListNotesReply {
        // With 4 KiB each, 500 notes stay below the largest message.
        let size = request.page.size(atMost: 500)
        var notes = try NoteTable.page(
            subject: try boundedText(request.subject, field: "subject"),
            after: try pagePosition(request.page),
            limit: size + 1,
            in: reader
        )
        let more = notes.count > size
        if more { notes.removeLast() }
        return OrderV1.ListNotesReply(
            notes: notes,
            nextPageToken: more ? notes.last.map { String($0.noteID) } ?? "" : ""
        )
    }
}
