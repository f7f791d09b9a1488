import Casework
import Domain
import HTTPTypes
import Hummingbird
import Markup

/// One point of an import: its rating, its actions (to reword, split, join, add, remove) and its advice.
enum CorrectPoint {
    static let routes: [Route] = [
        .get("/imports/:import/points/:point", .importers) { visit in
            let reading = try await visit.waitingImport()
            let number = try visit.number("point")
            guard let point = reading.points.first(where: { $0.number == number }) else { throw Failure.notFound }
            return try await PointPage(visit, reading, target: number, form: PointForm(point)).response()
        },
        .post("/imports/:import/points/:point", .importers) { visit in
            let posted = try await visit.posted()
            let number = try visit.number("point")
            if posted.text("do") == "remove" { return try await remove(visit, posted, number) }
            return try await PointPage(visit, visit.waitingImport(), target: number, form: PointForm(posted)).answer { reading, point in
                try reading.correct(point: number, to: point)
            }
        },
    ]

    private static func remove(_ visit: Visit, _ posted: Posted, _ number: Int) async throws -> Response {
        let reading = try await visit.waitingImport()
        do {
            try await visit.correct(posted) { try $0.remove(point: number) }
        } catch Failure.changedMeanwhile {
            let problem = Failure.Problem(
                "", "Somebody else corrected this import after you opened it. Check that the point should still go")
            return ShowImport.page(
                visit, try await visit.reader.waitingImport(reading.id, for: visit.person), [problem], status: .conflict)
        }
        return visit.redirect(to: reading.address.saying(.corrected))
    }
}

/// A point that the reader missed.
enum AddPoint {
    static let routes: [Route] = [
        .get("/imports/:import/points/new", .importers) { visit in
            try await PointPage(visit, visit.waitingImport(), target: nil, form: .empty).response()
        },
        .post("/imports/:import/points/new", .importers) { visit in
            let posted = try await visit.posted()
            return try await PointPage(visit, visit.waitingImport(), target: nil, form: PointForm(posted)).answer { reading, point in
                try reading.add(point)
            }
        },
    ]
}
