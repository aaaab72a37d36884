// SPDX-License-Identifier: MIT
import SQLite
import Testing

/// Values into statements and out of rows.
@Suite struct ConnectionTests {
    @Test func returnsValuesAsTheyWereBound() throws {
        try withConnection { db in
            try db.run("CREATE TABLE t(i BIGINT, s TEXT, b BYTEA, y BIGINT, n TEXT)")
            let text = "Grüße, \u{0}nul und 🚚"
            let none: String? = nil
            try db.run(
                "INSERT INTO t VALUES ($1, $2, $3, $4, $5)",
                Int64.min,
                text,
                [0, 255] as [UInt8],
                true,
                none
            )
            let row = try db.first("SELECT i, s, b, y, n FROM t") { row in
                (row.int(0), row.text(1), row.bytes(2), row.bool(3), row.optionalText(4))
            }
            #expect(row?.0 == .min)
            #expect(row?.1 == text)
            #expect(row?.2 == [0, 255])
            #expect(row?.3 == true)
            #expect(row?.4 == .some(nil))
        }
    }

    @Test func keepsEmptyTextAndBlobApartFromNull() throws {
        try withConnection { db in
            let none: [UInt8] = []
            let row = try db.first("SELECT $1, $2", "", none) { ($0.text(0), $0.bytes(1)) }
            #expect(row?.0 == "")
            #expect(row?.1 == [])
        }
    }

    @Test(arguments: [0, 1, 65_535, 65_536, 65_537, 1_000_000])
    func bindsBytesOfAnySize(count: Int) throws {
        try withConnection { db in
            let bytes = [UInt8](repeating: 7, count: count)
            let found = try db.first("SELECT $1, $2", bytes, bytes) { ($0.bytes(0), $0.bytes(1)) }
            #expect(found?.0 == bytes)
            #expect(found?.1 == bytes)
        }
    }

    @Test func numbersParametersAsPostgreSQLDoes() throws {
        try withConnection { db in
            let row = try db.first("SELECT $2, $1, $2", "one", "two") {
                [$0.text(0), $0.text(1), $0.text(2)]
            }
            #expect(row == ["two", "one", "two"])
        }
    }

    @Test func refusesValuesThatDoNotFitTheParameters() throws {
        try withConnection { db in
            expectCode(.misuse) { try db.run("SELECT $1, $2", 1) }
            expectCode(.misuse) { try db.run("SELECT $1", 1, 2) }
            expectCode(.misuse) { try db.run("SELECT $2", 1) }
            expectCode(.misuse) { try db.run("SELECT ?", 1) }
            expectCode(.misuse) { try db.run("SELECT :name", 1) }
        }
    }

    @Test func refusesMoreOrLessThanOneStatement() throws {
        try withConnection { db in
            expectCode(.misuse) { try db.run("SELECT 1; SELECT 2") }
            expectCode(.misuse) { try db.run("") }
            try db.run("SELECT 1;\n")
        }
    }

    @Test func refusesAColumnOfAnotherType() throws {
        try withConnection { db in
            expectCode(.mismatch) { try db.first("SELECT 'x'") { $0.int(0) } }
            expectCode(.mismatch) { try db.first("SELECT 1") { $0.text(0) } }
            expectCode(.mismatch) { try db.first("SELECT 1.5") { $0.int(0) } }
            expectCode(.mismatch) { try db.first("SELECT NULL") { $0.int(0) } }
            expectCode(.mismatch) { try db.all("SELECT 1 UNION SELECT 'x'") { $0.int(0) } }
            expectCode(.mismatch) { try db.first("SELECT 1") { $0.int(1) } }
        }
    }

    @Test func refusesTextThatIsNoUTF8() throws {
        try withConnection { db in
            expectCode(.corrupt) { try db.first("SELECT CAST(x'c328' AS TEXT)") { $0.text(0) } }
        }
    }

    @Test func runsAQueryInsideItself() throws {
        try withConnection { db in
            try db.run("CREATE TABLE t(i BIGINT)")
            for i in 1...3 { try db.run("INSERT INTO t VALUES ($1)", i) }
            func count(_ depth: Int, from low: Int64) throws -> [Int64] {
                try db.all("SELECT i FROM t WHERE i >= $1 ORDER BY i", low) { row in
                    let own = row.int(0)
                    let below = depth == 0 ? [] : try count(depth - 1, from: own)
                    return own + below.reduce(0, +)
                }
            }
            // 1 + (1+2+3), 2 + (2+3), 3 + 3: the outer query keeps its own bound value and place.
            let sums = try count(1, from: 1)
            #expect(sums == [7, 7, 6])
        }
    }

    @Test func runsAReturningStatementToItsEnd() throws {
        try withConnection { db in
            try db.run("CREATE TABLE t(i INTEGER PRIMARY KEY, v BIGINT)")
            let id = try db.first("INSERT INTO t(v) VALUES (5), (6) RETURNING i") { $0.int(0) }
            #expect(id == 1)
            let count = try db.first("SELECT count(*) FROM t") { $0.int(0) }
            #expect(count == 2)
        }
    }

    @Test func preparesAnyNumberOfComposedStatements() throws {
        try withConnection { db in
            for i in 0..<1000 {
                let found = try db.first(SQL(composed: "SELECT \(i)")) { $0.int(0) }
                #expect(found == Int64(i))
            }
        }
    }

    @Test func namesErrorsAsSQLiteDoes() throws {
        try withConnection { db in
            try db.run("CREATE TABLE t(i INTEGER PRIMARY KEY, u TEXT UNIQUE)")
            try db.run("INSERT INTO t VALUES (1, 'a')")
            let error = expectCode(.constraintUnique) {
                try db.run("INSERT INTO t VALUES (2, 'a')")
            }
            let text = error?.description
            #expect(text == "SQLITE_CONSTRAINT_UNIQUE: UNIQUE constraint failed: t.u")
            #expect(SQLiteCode.full.name == "SQLITE_FULL")
            #expect(SQLiteCode(rawValue: 99 << 8 | 10).name == "SQLITE_IOERR (25354)")
        }
    }
}

/// Scopes: what a throwing body wrote is taken back, to the right depth.
@Suite struct ScopeTests {
    /// Runs `body` in a transaction on `t(i)`, and returns what the table holds after the commit.
    private func rows(_ body: (Connection) throws -> Void) throws -> [Int64] {
        try withConnection { db in
            try db.run("PRAGMA synchronous = OFF")
            try db.run("CREATE TABLE t(i BIGINT)")
            try db.run("BEGIN")
            try body(db)
            try db.run("COMMIT")
            return try db.all("SELECT i FROM t ORDER BY i") { $0.int(0) }
        }
    }

    private func insert(_ db: Connection, _ value: Int64) throws {
        try db.run("INSERT INTO t VALUES ($1)", value)
    }

    @Test func takesBackTheInnerAndKeepsTheOuter() throws {
        let rows = try self.rows { db in
            try db.scope {
                try self.insert(db, 1)
                _ = try? db.scope {
                    try self.insert(db, 2)
                    throw Refusal()
                }
                try self.insert(db, 3)
            }
        }
        #expect(rows == [1, 3])
    }

    @Test func takesBackAnOuterThatWroteOnlyThroughItsInner() throws {
        let rows = try self.rows { db in
            try self.insert(db, 1)
            _ = try? db.scope {
                try db.scope { try self.insert(db, 2) }
                try db.scope { try self.insert(db, 3) }
                throw Refusal()
            }
        }
        #expect(rows == [1])
    }

    @Test func writesOnAfterAnInnerThatWroteFirstWasTakenBack() throws {
        let rows = try self.rows { db in
            _ = try? db.scope {
                _ = try? db.scope {
                    try self.insert(db, 1)
                    throw Refusal()
                }
                try self.insert(db, 2)
                throw Refusal()
            }
            try db.scope {
                _ = try? db.scope {
                    try self.insert(db, 3)
                    throw Refusal()
                }
                try self.insert(db, 4)
            }
        }
        #expect(rows == [4])
    }

    @Test func agreesWithAModelOnRandomNesting() throws {
        var random = SplitMix(state: 42)
        for _ in 0..<200 {
            var expected: [Int64] = []
            var next: Int64 = 0
            let rows = try self.rows { db in
                func go(_ depth: Int) throws {
                    for _ in 0..<random.below(4) {
                        if depth < 4, random.below(2) == 0 {
                            let before = expected
                            do {
                                try db.scope {
                                    try go(depth + 1)
                                    if random.below(2) == 0 { throw Refusal() }
                                }
                            } catch is Refusal {
                                expected = before
                            }
                        } else {
                            next += 1
                            try self.insert(db, next)
                            expected.append(next)
                        }
                    }
                }
                try go(0)
            }
            #expect(rows == expected)
        }
    }
}

/// SplitMix64, for the same nesting every time.
private struct SplitMix {
    var state: UInt64

    mutating func below(_ bound: UInt64) -> UInt64 {
        self.state &+= 0x9E37_79B9_7F4A_7C15
        var z = self.state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return (z ^ (z >> 31)) % bound
    }
}

@discardableResult
private func expectCode(_ code: SQLiteCode, _ body: () throws -> some Any) -> SQLiteError? {
    let error = #expect(throws: SQLiteError.self) { _ = try body() }
    #expect(error?.code == code)
    return error
}
