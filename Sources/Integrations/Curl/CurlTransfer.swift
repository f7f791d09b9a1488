import CCurl
import Foundation

/// One transfer of libcurl, over a connection of its own. It blocks its thread, and stays on it.
///
/// Certificates are always checked, and TLS is 1.2 or later. Nothing of the user's home is read, and signals are left alone.
final class CurlTransfer {
    private let handle: UnsafeMutableRawPointer
    private let words = UnsafeMutablePointer<CChar>.allocate(capacity: Int(CURL_ERROR_SIZE))
    private var lists: [UnsafeMutablePointer<curl_slist>] = []
    private var bytes: CurlBytes?
    private var pin: CurlPin?

    /// Once for the whole program. An end that has gone is an error to us, not a signal that ends the program.
    private static let isReady: Bool = {
        signal(SIGPIPE, SIG_IGN)
        return curl_start() == CURLE_OK
    }()

    /// `protocols` are all that it may speak, such as `http,https`.
    init(to url: String, protocols: String) throws(OutgoingTrouble) {
        guard CurlTransfer.isReady, let handle = curl_easy_init() else { throw .failed("libcurl does not start") }
        self.handle = handle
        words.initialize(repeating: 0, count: Int(CURL_ERROR_SIZE))
        try check(curl_set_error_buffer(handle, words))
        try set(CURLOPT_NOSIGNAL, 1)
        try set(CURLOPT_URL, url)
        try set(CURLOPT_PROTOCOLS_STR, protocols)
        try set(CURLOPT_SSL_VERIFYPEER, 1)
        try set(CURLOPT_SSL_VERIFYHOST, 2)
        try set(CURLOPT_SSLVERSION, CURL_SSLVERSION_TLSv1_2)
    }

    deinit {
        curl_easy_cleanup(handle)
        for list in lists { curl_slist_free_all(list) }
        words.deallocate()
    }

    func set(_ option: CURLoption, _ value: Int) throws(OutgoingTrouble) { try check(curl_set_long(handle, option, value)) }

    func set(_ option: CURLoption, _ text: String) throws(OutgoingTrouble) { try check(curl_set_text(handle, option, text)) }

    func set(_ option: CURLoption, _ lines: [String]) throws(OutgoingTrouble) {
        var list: UnsafeMutablePointer<curl_slist>?
        for line in lines {
            guard let longer = curl_slist_append(list, line) else {
                curl_slist_free_all(list)
                throw .failed("no memory")
            }
            list = longer
        }
        guard let list else { return }
        lists.append(list)
        try check(curl_set_list(handle, option, list))
    }

    /// Says these bytes after the beginning of a request, or as a letter.
    func setUpload(of count: Int) throws(OutgoingTrouble) {
        try set(CURLOPT_UPLOAD, 1)
        try check(curl_set_offset(handle, CURLOPT_INFILESIZE_LARGE, curl_off_t(count)))
    }

    /// Connects to these addresses alone, and through no proxy, which would look for the host by itself.
    func connect(onlyTo addresses: [IPAddress], as host: String, port: Int) throws(OutgoingTrouble) {
        try set(CURLOPT_PROXY, "")
        if !host.hasPrefix("["), IPAddress(host) == nil {
            let list = addresses.map { $0.bytes.count == 16 ? "[\($0)]" : "\($0)" }.joined(separator: ",")
            try set(CURLOPT_RESOLVE, ["\(host):\(port):\(list)"])
        }
        let pin = CurlPin(addresses)
        self.pin = pin
        try check(pin.attach(to: handle))
    }

    /// Blocks until it has ended; gives what was received, of at most so many bytes. Only once.
    func perform(
        sending source: CurlSource = .bytes([]), limit: Int, while isWanted: @escaping () -> Bool
    ) throws(OutgoingTrouble) -> [UInt8] {
        let bytes = CurlBytes(sending: source, limit: limit, while: isWanted)
        self.bytes = bytes
        try check(bytes.attach(to: handle))
        let code = curl_easy_perform(handle)
        guard !bytes.isOverLimit else { throw .tooLarge(limit: limit) }
        try check(code)
        return bytes.received
    }

    /// Of an answer by HTTP; 0 where there is none.
    var status: Int {
        var status = 0
        return curl_get_long(handle, CURLINFO_RESPONSE_CODE, &status) == CURLE_OK ? status : 0
    }

    /// Of an answer by HTTP, in the order in which they came.
    var headers: [(name: String, value: String)] {
        var headers: [(name: String, value: String)] = []
        var last: UnsafeMutablePointer<curl_header>?
        while let next = curl_easy_nextheader(handle, UInt32(CURLH_HEADER), -1, last) {
            // Of an empty value it leaves the end of the line.
            let value = String(cString: next.pointee.value).trimmingCharacters(in: .whitespacesAndNewlines)
            headers.append((String(cString: next.pointee.name), value))
            last = next
        }
        return headers
    }

    private func check(_ code: CURLcode) throws(OutgoingTrouble) {
        guard code != CURLE_OK else { return }
        let detail = String(cString: words)
        throw OutgoingTrouble(code, detail.isEmpty ? String(cString: curl_easy_strerror(code)) : detail)
    }
}
