import ArgumentParser
import Foundation
import TestSupport
import Testing

@testable import assessment_actions

@Suite struct HelpTests {
    /// Every command and what it says of itself.
    private static let commands = walk(App.self, under: [])

    private static func walk(_ command: any ParsableCommand.Type, under parents: [String]) -> [Command] {
        let path = parents + [command._commandName]
        let below = command.configuration.subcommands.flatMap { walk($0, under: path) }
        let help = App.helpMessage(for: command, columns: 120).split(separator: "\n", omittingEmptySubsequences: false)
        return [Command(path: path, isLeaf: below.isEmpty, help: help.map { $0.trimmingEnd() }.joined(separator: "\n"))] + below
    }

    private struct Command {
        let path: [String]
        let isLeaf: Bool
        let help: String

        var name: String { path.joined(separator: " ") }
    }

    @Test func everyCommandShowsAnExample() {
        for command in Self.commands where command.isLeaf {
            let examples = command.help.split(separator: "\n").filter { $0.hasPrefix("Example: ") }
            #expect(examples.contains { $0.contains(command.name) }, "\(command.name)")
        }
    }

    @Test func theDocumentSaysWhatTheProgramSays() throws {
        let sections = Self.commands.map { command in
            "\(command.path.count == 1 ? "#" : "##") \(command.name)\n\n```\n\(command.help.trimmingCharacters(in: .newlines))\n```\n"
        }
        let place = "docs/commands.md"
        let note = "<!-- Written by a test from what the program says with --help: make docs. -->\n\n"
        let file = TestPython.home.appending(path: place)
        let text = note + sections.joined(separator: "\n")
        if ProcessInfo.processInfo.environment["WRITE_DOCS"] == "1" { try Data(text.utf8).write(to: file) }
        #expect((try? String(contentsOf: file, encoding: .utf8)) == text, "\(place) does not say what the code does: run make docs")
    }
}

extension Substring {
    fileprivate func trimmingEnd() -> Substring { prefix(upTo: lastIndex { $0 != " " }.map(index(after:)) ?? startIndex) }
}
