public import Foundation
public import Storage

/// The program itself, as an operator runs it: a process of its own in a folder of its own, on a database of its own.
public struct TestProgram: Sendable {
    public let folder: URL
    private let settings: [String: String]

    /// As `DATABASE_URL` says it.
    public var database: String { settings["DATABASE_URL"] ?? "" }

    /// What came of one command.
    public struct Ran: Sendable {
        public let status: Int32
        public let output: Data
        public let messages: String

        public var text: String { String(decoding: output, as: UTF8.self) }
        /// Of the output, without empty ones.
        public var lines: [String] { text.split(separator: "\n").map(String.init) }
    }

    public struct Failed: Error, CustomStringConvertible {
        public let description: String
    }

    /// In an empty folder, on a database that is not there yet, or on an empty one of PostgreSQL.
    public static func with<Result>(
        _ engine: Engine = .sqlite, _ settings: [String: String] = [:], _ body: (TestProgram) async throws -> Result
    ) async throws -> Result {
        try await TestFolder.with { folder in
            try await engine.withEmptyAddress { address in
                let database = ["DATABASE_URL": text(of: address)]
                return try await body(TestProgram(folder: folder, settings: database.merging(settings) { $1 }))
            }
        }
    }

    /// The same with an organisation.
    public static func withOrganisation<Result>(
        _ engine: Engine = .sqlite, _ settings: [String: String] = [:], _ body: (TestProgram) async throws -> Result
    ) async throws -> Result {
        try await with(engine, settings) { program in
            try await program.run("organisations", "add", "Department for Inland Waterways")
            return try await body(program)
        }
    }

    /// With reports and their actions, one of which has a file in evidence.
    public static func withActions<Result>(_ body: (TestProgram) async throws -> Result) async throws -> Result {
        try await Engine.sqlite.withEmptyAddress { address in
            try await FilePlace.folder.withStore { store in
                try await TestEvidence.add(to: address, store.files)
                return try await with(.sqlite, ["DATABASE_URL": text(of: address), "BASE_URL": "https://actions.example"], body)
            }
        }
    }

    /// As `DATABASE_URL` says it.
    public static func text(of address: DatabaseURL) -> String {
        switch address {
        case .sqlite(let path): "sqlite:\(path)"
        case .temporary: "sqlite::memory:"
        case .postgres(let text): text
        }
    }

    /// Runs it to its end. Throws where it ends with another status than is expected.
    @discardableResult
    public func run(_ arguments: String..., input: Data = Data(), expecting status: Int32 = 0, with more: [String: String] = [:])
        async throws -> Ran
    {
        let ran = try await run(arguments, input: input, with: more)
        guard ran.status == status else {
            throw Failed(description: "\(arguments.joined(separator: " ")) ended with \(ran.status): \(ran.messages)")
        }
        return ran
    }

    /// Takes whatever status it ends with.
    @discardableResult
    public func run(_ arguments: [String], input: Data = Data(), with more: [String: String] = [:]) async throws -> Ran {
        try await run(arguments, program: TestProgram.file, input: input, with: more)
    }

    private func run(_ arguments: [String], program: URL, input: Data = Data(), with more: [String: String] = [:]) async throws -> Ran {
        try await TestFolder.with { papers in
            let (given, written, complaints) = (papers.appending(path: "in"), papers.appending(path: "out"), papers.appending(path: "err"))
            try input.write(to: given)
            for file in [written, complaints] { try Data().write(to: file) }
            let process = Process()
            process.executableURL = program
            process.arguments = arguments
            process.currentDirectoryURL = folder
            process.environment = ["PATH": "/usr/bin:/bin", "TMPDIR": papers.path].merging(settings) { $1 }.merging(more) { $1 }
            process.standardInput = try FileHandle(forReadingFrom: given)
            process.standardOutput = try FileHandle(forWritingTo: written)
            process.standardError = try FileHandle(forWritingTo: complaints)
            let ended = try await TestPython.status(of: process)
            let messages = String(decoding: try Data(contentsOf: complaints), as: UTF8.self)
            return Ran(status: ended, output: try Data(contentsOf: written), messages: messages)
        }
    }

    /// Runs a line of the shell, in which the program may stand in a pipe.
    public func shell(_ line: String) async throws -> Ran { try await run(["-c", line], program: URL(filePath: "/bin/bash")) }

    /// ASSESSMENT_ACTIONS in the environment, or the debug build that the tests were built with.
    public static var file: URL {
        if let path = ProcessInfo.processInfo.environment["ASSESSMENT_ACTIONS"] { return URL(filePath: path) }
        return TestPython.home.appending(path: ".build/debug/assessment-actions")
    }
}
