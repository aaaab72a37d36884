// SPDX-License-Identifier: MIT

/// The tables of drafts, notes and mail.
let deskTables = [
    // draft_number is what follows DR-. content is an encoded PlaceOrderRequest.
    """
    CREATE TABLE drafts (
        draft_number INTEGER PRIMARY KEY,
        state BIGINT NOT NULL,
        customer_id TEXT NOT NULL,
        content BYTEA NOT NULL,
        note TEXT NOT NULL,
        order_number BIGINT NOT NULL DEFAULT 0,
        created_at_ms BIGINT NOT NULL,
        version BIGINT NOT NULL DEFAULT 1
    )
    """,
    "CREATE INDEX drafts_state ON drafts (state, draft_number)",
    "CREATE INDEX drafts_customer ON drafts (customer_id)",
    "CREATE INDEX drafts_order ON drafts (order_number) WHERE order_number > 0",
    // customer_id is whom the subject belongs to, so that the text can be found and erased.
    """
    CREATE TABLE notes (
        note_id INTEGER PRIMARY KEY,
        subject TEXT NOT NULL,
        customer_id TEXT NOT NULL,
        text TEXT NOT NULL,
        author TEXT NOT NULL,
        written_at_ms BIGINT NOT NULL
    )
    """,
    "CREATE INDEX notes_subject ON notes (subject, note_id)",
    "CREATE INDEX notes_customer ON notes (customer_id)",
    // email is empty for a letter. due_at_ms is when the shell has something to do: drop the file,
    // or remove it once erased is set; NULL when it has not.
    """
    CREATE TABLE mail (
        mail_id INTEGER PRIMARY KEY,
        customer_id TEXT NOT NULL,
        subject_id TEXT NOT NULL,
        kind TEXT NOT NULL,
        language TEXT NOT NULL,
        email TEXT NOT NULL,
        recipient TEXT NOT NULL,
        title TEXT NOT NULL,
        body TEXT NOT NULL,
        attachments BIGINT NOT NULL,
        queued_at_ms BIGINT NOT NULL,
        sent_at_ms BIGINT NOT NULL DEFAULT 0,
        erased BIGINT NOT NULL DEFAULT 0,
        due_at_ms BIGINT,
        attempts BIGINT NOT NULL DEFAULT 0,
        last_error TEXT NOT NULL DEFAULT ''
    )
    """,
    "CREATE INDEX mail_customer ON mail (customer_id, mail_id)",
    "CREATE INDEX mail_subject ON mail (subject_id, mail_id)",
    "CREATE INDEX mail_due ON mail (due_at_ms) WHERE due_at_ms IS NOT NULL",
    // attachment_key is mail_id * 16 + the attachment's place; they go when the file is there.
    """
    CREATE TABLE mail_attachments (
        attachment_key INTEGER PRIMARY KEY,
        file_name TEXT NOT NULL,
        content_type TEXT NOT NULL,
        content BYTEA NOT NULL
    )
    """,
]
