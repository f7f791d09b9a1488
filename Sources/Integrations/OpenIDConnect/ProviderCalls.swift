import Casework
import Foundation

/// Requests to a provider, and what is wrong with answers that nobody can use.
struct ProviderCalls: Sendable {
    let fetch: OpenIDFetch

    /// Documents and key sets of real providers are of some ten kilobytes.
    static let longestAnswer = 500_000

    /// Throws `Trouble.unreachable` for anything but an answer of status 200.
    func get(_ address: String, token: String? = nil) async throws -> Data {
        var headers = ["Accept": "application/json"]
        if let token { headers["Authorization"] = "Bearer \(token)" }
        let answer = try await send(OpenIDRequest(address: address, headers: headers, form: nil, longestAnswer: Self.longestAnswer))
        guard answer.status == 200 else { throw SignInProvider.Trouble.unreachable("\(address) answered \(answer.status)") }
        return Data(answer.body)
    }

    func post(_ form: String, to address: ProviderAddress, headers: [String: String]) async throws -> OpenIDAnswer {
        var headers = headers
        headers["Accept"] = "application/json"
        headers["Content-Type"] = "application/x-www-form-urlencoded"
        return try await send(
            OpenIDRequest(address: address.description, headers: headers, form: form, longestAnswer: Self.longestAnswer))
    }

    private func send(_ request: OpenIDRequest) async throws -> OpenIDAnswer {
        let answer: OpenIDAnswer
        do {
            answer = try await fetch(request)
        } catch is CancellationError {
            throw CancellationError()
        } catch {
            throw SignInProvider.Trouble.unreachable("\(request.address): \(error)")
        }
        guard answer.body.count <= request.longestAnswer else {
            throw SignInProvider.Trouble.unreachable("\(request.address) answered more than \(request.longestAnswer) bytes")
        }
        return answer
    }
}
