import Casework
import Domain
import Storage
import TestSupport
import Testing

@Suite struct ManagePeopleTests {
    @Test(arguments: Engine.allCases) func peopleAreFoundByNameAddressRoleAndAccess(engine: Engine) async throws {
        try await engine.withSite { site in
            let browser = try await site.browser(as: site.world.people.administrator)
            #expect(try await browser.get("/organisation").has(link: "People and roles"))
            let all = try await browser.get("/organisation/people")
            #expect(all.text.contains("9 people") && PageRules.broken(by: all) == [])
            for (query, names) in [
                ("q=KWAME", ["Kwame Asante"]), ("role=reader", ["Colin Drummond"]), ("q=petrie&access=allowed", ["Joanna Petrie"]),
                ("access=removed", []), ("role=teamLead&q=amara", ["Amara Okafor"]),
            ] {
                let page = try await browser.get("/organisation/people?\(query)")
                let found = page.tree?.first("tbody")?.all("a").map(\.text) ?? []
                #expect(found == names, "\(query)")
                #expect(page.text.contains("Nobody matches") == names.isEmpty)
            }
            #expect(!(try await browser.get("/organisation/people")).text.contains("Selma Strand"), "of another organisation")
        }
    }

    @Test(arguments: Engine.allCases) func rolesProfessionsAndTheNameAreChanged(engine: Engine) async throws {
        try await engine.withSite { site in
            let (world, person) = (site.world, site.world.people.teamMember)
            let browser = try await site.browser(as: world.people.administrator)
            let address = "/organisation/people/\(person.id)"
            let roles = try #require(try await browser.get("\(address)/roles").form())
            let given = try await browser.submit(roles, typing: [("roles", "reader"), ("roles", "professionLead")])
            #expect(given.done == "Their roles are saved, and count at once")
            #expect(given.text.contains("Profession lead and reader"))
            #expect(try await site.browser(as: person).get("/services/\(world.otherService.id)").code == 200)
            let professions = try #require(try await browser.get("\(address)/professions").form())
            let led = try await browser.submit(professions, typing: [("professions", "delivery")])
            #expect(led.text.contains("Delivery management"))
            let name = try #require(try await browser.get("\(address)/name").form())
            #expect(try await browser.submit(name, typing: ["name": " "]).errors == ["Enter a name"])
            let renamed = try await browser.submit(name, typing: ["name": "Kwame A. Asante"])
            #expect(renamed.heading.hasSuffix("Kwame A. Asante") && PageRules.broken(by: renamed) == [])
            let again = try await browser.submit(try #require(try await browser.get("\(address)/name").form()))
            #expect(again.code == 422 && again.errors == ["It is so already. Nothing has changed"])
        }
    }

    @Test func whoeverIsSecondKeepsWhatTheyTyped() async throws {
        try await Engine.sqlite.withSite { site in
            let (world, person) = (site.world, site.world.people.teamMember)
            let browser = try await site.browser(as: world.people.administrator)
            let form = try #require(try await browser.get("/organisation/people/\(person.id)/name").form())
            try await world.casework.change(person.id, by: world.people.administrator, expecting: nil) { person, _, actor in
                try person.rename(to: World.words("Kwame B. Asante"), by: actor)
            }
            let page = try await browser.submit(form, typing: ["name": "Kwame C. Asante"])
            #expect(page.code == 409 && page.form()?["name"] == "Kwame C. Asante")
            #expect(page.errors.first?.hasPrefix("Somebody changed this person after you opened the page.") == true)
            #expect(try await browser.submit(try #require(page.form())).heading.hasSuffix("Kwame C. Asante"))
        }
    }

    @Test(arguments: Engine.allCases) func removedAccessEndsSessionsAtOnceAndCanBeGivenBack(engine: Engine) async throws {
        try await engine.withSite { site in
            let person = site.world.people.teamLead
            let theirs = try await site.browser(as: person)
            let browser = try await site.browser(as: site.world.people.administrator)
            let address = "/organisation/people/\(person.id)"
            let question = try await browser.get("\(address)/disable")
            #expect(question.heading.hasSuffix("Remove the access of Joanna Petrie?") && PageRules.broken(by: question) == [])
            let removed = try await browser.submit(try #require(question.form()))
            #expect(removed.done == "Their access is removed" && removed.text.contains("This person cannot sign in."))
            #expect(try await theirs.get("/").heading != "What waits for you")
            let service = try await browser.get("/services/\(site.world.service.id)")
            #expect(service.text.contains("Joanna Petrie"), "what they did keeps their name")
            let back = try await browser.submit(try #require(try await browser.get("\(address)/enable").form()))
            #expect(back.done == "They have access again")
            #expect(try await site.browser(as: person).get("/").heading == "What waits for you")
        }
    }

    @Test func theLastAdministratorStaysAndNobodyRemovesTheirOwnAccess() async throws {
        try await Engine.sqlite.withSite { site in
            let administrator = site.world.people.administrator
            let browser = try await site.browser(as: administrator)
            let address = "/organisation/people/\(administrator.id)"
            let page = try await browser.get(address)
            #expect(page.text.contains("This is you.") && !page.has(link: "Remove access"))
            let roles = try #require(try await browser.get("\(address)/roles").form())
            let kept = try await browser.submit(roles, typing: ["roles": "reader"])
            #expect(kept.code == 422)
            #expect(kept.errors == ["This is the only administrator who can sign in. Make somebody else an administrator first"])
            let own = try await browser.submit(try #require(try await browser.get("\(address)/disable").form()))
            #expect(own.code == 422 && own.errors == ["You cannot remove your own access. Ask another administrator"])
        }
    }

    @Test func groupsGiveRolesAndSayWhereOnThePersonsPage() async throws {
        try await Engine.sqlite.withSite { site in
            let (world, person) = (site.world, site.world.people.teamMember)
            let browser = try await site.browser(as: world.people.administrator)
            let form = try #require(try await browser.get("/organisation/groups").form(to: "/organisation/groups"))
            let wrong = try await browser.submit(form, typing: ["group": " "])
            #expect(wrong.errors == ["Enter the name or identifier of a group, in 200 characters or fewer", "Choose the role it gives"])
            let added = try await browser.submit(form, typing: ["group": "canal-readers", "role": "reader"])
            #expect(added.text.contains("canal-readers") && PageRules.broken(by: added) == [])
            #expect(try await browser.submit(form, typing: ["group": "canal-readers", "role": "reader"]).code == 422)
            try await world.database.write { transaction in
                var changed = person
                _ = changed.belong(toGroupsGiving: [.reader])
                try transaction.update(changed, from: person.version)
            }
            let page = try await browser.get("/organisation/people/\(person.id)")
            #expect(page.text.contains("Reader, by the group “canal-readers”"))
            #expect(try await browser.get("/organisation/people/\(person.id)/roles").text.contains("Their groups make them reader."))
            let removal = try #require(try await browser.get("/organisation/groups").form(to: "/organisation/groups/remove"))
            let removed = try await browser.submit(removal)
            #expect(removed.text.contains("No group gives a role yet."))
            #expect(try await browser.submit(removal).code == 404)
        }
    }
}
