import Casework
import Foundation

/// Requests to a provider, and what is wrong with answers that nobody can use.
struct ProviderCalls: Sendable {
    let fetch: OpenIDFetch

    /// In bytes. Documents and key sets of real providers are of some ten thousand.
    private static let longestAnswer = 500_000

    /// Throws `Trouble.unreachable` for anything but an answer of status 200.
    func get(_ address: ProviderAddress, token: String? = nil) async throws -> Data {
        let headers = token.map { [OutgoingHeader("Authorization", "Bearer \($0)")] } ?? []
        let answer = try await send(.get, to: address, headers)
        guard answer.status == 200 else { throw SignInProvider.Trouble.unreachable("\(address) answered \(answer.status)") }
        return Data(answer.body)
    }

    func post(_ form: String, to address: ProviderAddress, headers: [OutgoingHeader]) async throws -> OutgoingAnswer {
        let type = OutgoingHeader("Content-Type", "application/x-www-form-urlencoded")
        return try await send(.post, to: address, headers + [type], body: Array(form.utf8))
    }

    private func send(
        _ method: OutgoingRequest.Method, to address: ProviderAddress, _ headers: [OutgoingHeader], body: [UInt8] = []
    ) async throws -> OutgoingAnswer {
        let headers = headers + [OutgoingHeader("Accept", "application/json")]
        do {
            return try await fetch(OutgoingRequest(method, address.url, headers: headers, body: body, limit: Self.longestAnswer))
        } catch OutgoingTrouble.cancelled {
            throw CancellationError()
        } catch {
            throw SignInProvider.Trouble.unreachable("\(address): \(error)")
        }
    }
}
