import Casework
import Domain
import HTTPTypes
import Storage
import TestSupport
import Testing

@testable import Web

@Suite struct FailuresTests {
    private static let errors: [(any Error & Sendable, Int)] = [
        (Failure.notFound, 404), (Failure.notPermitted("Only others."), 403), (Failure.changedMeanwhile, 409),
        (Failure.invalid([.init("name", "Enter another name")]), 409),
        (Action.Refusal.notPermitted(.start), 403), (Action.Refusal.notReviewed, 409), (Report.Refusal.notPermitted(.issue), 403),
        (Report.Refusal.pointsNeeded, 409), (Import.Refusal.notPermitted, 403), (Import.Refusal.noSuchAction, 409),
        (FormToken.Missing(), 403), (SameSiteOnly.CrossSite(), 403), (Visit.TooLarge(limit: 1_000_000), 413), (BrokenForm(), 400),
        (Visit.NotSignedIn(), 303),
        (StorageError.full, 507), (FileTrouble.full, 507), (FileTrouble.missing, 404),
        (FileTrouble.unavailable("the server went away"), 503), (Evidence.Refusal.infected, 409),
        (StorageError.unavailable("the server went away"), 503), (StorageError.exhausted(seconds: 10), 503),
        (StorageError.conflict, 503), (StorageError.constraint(.unique, name: "people.email"), 500),
        (StorageError.refused("near SELECT: syntax error"), 500), (StorageError.wrongType(column: "secret_column", wanted: "text"), 500),
        (CancellationError(), 500),
    ]

    @Test func everyErrorHasItsStatusAndAPageThatTellsNothingOfTheInside() async throws {
        try await Engine.sqlite.withSite { site in
            for (error, code) in Self.errors {
                let page = try await site.failing(with: error).send(.get, "/fails")
                #expect(page.code == code, "\(error)")
                guard code != 303 else { continue }
                #expect(PageRules.broken(by: page).filter { !$0.contains("Error:") } == [], "\(error)")
                for inside in ["syntax", "SELECT", "secret_column", "people.email", "went away", "StorageError", "FileTrouble", ".swift"] {
                    #expect(!page.body.contains(inside), "\(error): the page says “\(inside)”")
                }
                #expect(page.text.contains("give the number") == (code >= 500), "\(error)")
            }
        }
    }

    @Test func aPageOfTroubleGivesTheRequestsNumber() async throws {
        try await Engine.sqlite.withSite { site in
            let browser = try await site.failing(with: StorageError.refused("nothing to be told"))
            let numbers = try await [browser.send(.get, "/fails"), browser.send(.get, "/fails")].map { page in
                // Sixteen digits count up; those before them are the process's own, and Hummingbird leaves out the noughts they begin with.
                page.text.firstMatch(of: /give the number ([0-9a-f]{17,32})\./).map { String($0.1) }
            }
            #expect(numbers.allSatisfy { $0 != nil })
            #expect(Set(numbers).count == 2)
        }
    }

    @Test func aPageOfTroubleStillSaysWhoIsSignedIn() async throws {
        try await Engine.sqlite.withSite { site in
            let page = try await site.failing(with: StorageError.full, as: site.world.people.teamLead).send(.get, "/fails")
            #expect(page.body.contains("Joanna Petrie"))
        }
    }

    @Test func withoutADatabaseEveryPageSaysSo() async throws {
        try await Engine.sqlite.withSite { site in
            let browser = try await site.browser(as: site.world.people.teamLead)
            await site.world.casework.close()
            for address in ["/", "/services", "/actions"] {
                let page = try await browser.send(.get, address)
                #expect(page.code == 503, "\(address)")
                #expect(page.heading == "Sorry, there is a problem with the service")
            }
            #expect(try await site.browser(as: nil).send(.get, "/healthz").code == 200)
        }
    }

    @Test(arguments: ["PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "PROPFIND"]) func otherMethodsAreNotThere(name: String) async throws {
        let method = try #require(HTTPRequest.Method(name))
        try await Engine.sqlite.withSite { site in
            let browser = try await site.browser(as: site.world.people.assessmentsTeam)
            #expect(try await browser.send(method, "/services").code == 405)
            #expect(try await browser.send(method, "/services/\(site.world.service.id)").code == 405)
        }
    }
}
