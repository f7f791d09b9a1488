import Casework
import Domain
import Formats
import HTTPTypes
import Hummingbird
import Logging
import Markup

/// Turns every error into a page, and nothing else does. What went wrong inside is logged with the request's number and never shown.
struct Failures: RouterMiddleware {
    let site: Site

    func handle(_ request: Request, context: SiteContext, next: (Request, SiteContext) async throws -> Response) async throws -> Response {
        do {
            return try await next(request, context)
        } catch {
            // The session is read further in; a page that says what went wrong shows who is signed in, where that can still be found out.
            var context = context
            context.visitor = request.isForPrograms ? nil : await visitor(of: request)
            let visit = Visit(site: site, request: request, context: context)
            let page = await visit.answer(to: error)
            let response = request.isForPrograms ? visit.problem(error, insteadOf: page) : page
            // The router leaves the body out of its own answers to HEAD; this one is made further out.
            return request.method == .head ? response.createHeadResponse() : response
        }
    }

    private func visitor(of request: Request) async -> Visitor? {
        guard let token = request.cookies[SessionCookie(site.settings).name]?.value else { return nil }
        // Nothing is lost: without a database the page is shown without the name.
        guard let holder = try? await site.casework.holder(ofSession: token) else { return nil }
        return Visitor(holder, session: token)
    }
}

extension Visit {
    func answer(to error: any Error) async -> Response {
        switch error {
        case is TokenRefused: return broken
        case is NotSignedIn: return await notSignedIn
        case let refusal as SignInRefusal: return notLetIn(refusal)
        case let unfinished as UnfinishedSignIn: return notProven(unfinished)
        case let failure as Failure: return answer(failure)
        case let refusal as any RuleBroken: return refusal.isOfPermission ? notPermitted(refusal.rule) : refused(refusal.rule)
        case let refusal as Evidence.Refusal: return refused("\(refusal.rule).")
        case FileTrouble.missing: return notFound
        case let missing as FormToken.Missing: return KeptForm(visit: self, typed: missing.typed)?.response ?? formNotOurs
        case is SameSiteOnly.CrossSite: return formNotOurs
        case is OwnHostOnly.NotOurs: return notOurHost
        case let unknown as KnownMethodsOnly.Unknown: return unknownMethod(unknown)
        case let tooOften as TooOften: return await self.tooOften(tooOften)
        case let tooLarge as TooLarge: return self.tooLarge(tooLarge.limit)
        case is BrokenForm: return broken
        // Only programs meet these, and are told in other words.
        case is APIRefusal, is RequestRefusal, is ImportRefusal: return broken
        case let error as HTTPError where error.status == .notFound || error.status == .methodNotAllowed: return notFound
        case let error as HTTPError where error.status.code < 500: return broken
        case is NoRoom: return full
        case _ where casework.isFull(error): return full
        default: return trouble(error)
        }
    }

    /// To sign in and back; a form that was sent is kept on a page of its own.
    private var notSignedIn: Response {
        get async {
            if request.method == .post, let kept = KeptForm(visit: self, typed: await typedBeforeSignIn) { return kept.response }
            // A stream cannot show a page to sign in; this ends it for good.
            if request.headers[.accept]?.contains("text/event-stream") == true { return Response(status: .noContent) }
            let target: WebAddress = request.method == .get || request.method == .head ? here : "/"
            return redirect(to: ("/sign-in" as WebAddress).with("then", target.text))
        }
    }

    /// What came with a form that nobody has read yet.
    var typedBeforeSignIn: Posted {
        get async {
            if let posted = context.form.posted { return posted }
            do { return try await postedBeforeSignIn() } catch let large as TooLarge { return large.typed } catch { return Posted() }
        }
    }

    private func answer(_ failure: Failure) -> Response {
        switch failure {
        case .notFound: notFound
        case .notPermitted(let words): notPermitted(words)
        case .changedMeanwhile: changedMeanwhile
        case .invalid(let problems): refused(problems.map(\.message).joined(separator: " "))
        }
    }

    private var notFound: Response {
        page(
            "Page not found", status: .notFound,
            """
            \(Heading(.large, "Page not found"))
            <p class="govuk-body">If you typed the address, check it is correct.</p>
            <p class="govuk-body">If you followed a link, the page may have moved, or it belongs to a service you do not work with.</p>
            <p class="govuk-body">\(Link("Go to the home page", to: "/"))</p>
            """)
    }

    private func notPermitted(_ words: String) -> Response {
        note("not permitted")
        return page(
            "You cannot do this", status: .forbidden,
            """
            \(Heading(.large, "You cannot do this"))
            <p class="govuk-body">\(words)</p>
            <p class="govuk-body">\(Link("Go to the home page", to: "/"))</p>
            """)
    }

    private func refused(_ rule: String) -> Response {
        page(
            "This step is not possible", status: .conflict,
            """
            \(Heading(.large, "This step is not possible"))
            <p class="govuk-body">\(rule)</p>
            <p class="govuk-body">Nothing has changed. \(wayBack)</p>
            """)
    }

    /// To what the refused step was about; its page says what is possible now.
    private var wayBack: Link {
        let parts = request.uri.path.split(separator: "/").prefix(2)
        guard parts.count == 2, let noun = parts.first,
            ["actions", "reports", "services", "imports", "evidence", "questions", "bookings"].contains(noun),
            let address = WebAddress("/" + parts.joined(separator: "/"))
        else { return Link("Go to the home page", to: "/") }
        return Link("Go back to the \(noun.last == "s" ? noun.dropLast() : noun)", to: address)
    }

    private var changedMeanwhile: Response {
        page(
            "Somebody else changed this first", status: .conflict,
            """
            \(Heading(.large, "Somebody else changed this first"))
            <p class="govuk-body">It was changed after you opened the page, so what you entered has not been saved.</p>
            <p class="govuk-body">Go back to copy what you typed, then reload the page to see what is new.</p>
            """)
    }

    private var formNotOurs: Response {
        note("the form or its session is not ours")
        return page(
            "This form cannot be used any more", status: .forbidden,
            """
            \(Heading(.large, "This form cannot be used any more"))
            <p class="govuk-body">You may have signed out or signed in again since you opened the page. Nothing has changed.</p>
            <p class="govuk-body">Go back, copy what you typed, reload the page and try again.</p>
            """)
    }

    private func tooLarge(_ limit: Int) -> Response {
        page(
            "This is too large", status: .contentTooLarge,
            """
            \(Heading(.large, "This is too large"))
            <p class="govuk-body">What you sent is larger than \(limit / 1_000_000) MB, so it has not been saved.</p>
            """)
    }

    private var full: Response {
        context.logger.error("no room left to save what was sent")
        return page(
            "There is no room left", status: .noRoom,
            """
            \(Heading(.large, "There is no room left to save this"))
            <p class="govuk-body">What you entered has not been saved. You can still read everything.</p>
            <p class="govuk-body">Go back to copy what you typed. The people who run this site need to make room.</p>
            <p class="govuk-body">If you report this, give the number \(context.number).</p>
            """)
    }

    private var broken: Response {
        page(
            "This request cannot be read", status: .badRequest,
            """
            \(Heading(.large, "This request cannot be read"))
            <p class="govuk-body">Go back and try again. Nothing has changed.</p>
            """)
    }

    private func trouble(_ error: any Error) -> Response {
        let isPassing = casework.isPassing(error)
        context.logger.error("failed", metadata: ["what": "\(casework.wordsForLog(of: error))"])
        let whatNow: HTML =
            casework.isUncertain(error)
            ? "We cannot tell whether what you entered has been saved. Look before you enter it again."
            : "Try again in a few minutes. What you entered has not been saved."
        return page(
            "Sorry, there is a problem", status: isPassing ? .serviceUnavailable : .internalServerError,
            """
            \(Heading(.large, "Sorry, there is a problem with the service"))
            <p class="govuk-body">\(whatNow)</p>
            <p class="govuk-body">If you report this, give the number \(context.number).</p>
            """)
    }
}
