import Integrations
import Testing

struct SMTPURLTests {
    @Test(arguments: [
        ("smtp://mail.example.gov.uk:587", "smtp://mail.example.gov.uk:587"),
        ("smtp://mail.example.gov.uk/", "smtp://mail.example.gov.uk:25"),
        ("smtps://mail.example.gov.uk", "smtps://mail.example.gov.uk:465"), ("SMTP://[::1]:2525", "smtp://[::1]:2525"),
        ("smtp://mailer:p%40ss@mail.example.gov.uk:587", "smtp://mailer:(set)@mail.example.gov.uk:587"),
    ])
    func aMailServerIsReadAndPrintedWithoutItsPassword(text: String, printed: String) throws {
        let url = try #require(SMTPURL(text))
        #expect("\(url)" == printed)
        var dumped = ""
        dump(url, to: &dumped)
        #expect(!dumped.contains("p@ss") && !String(reflecting: url).contains("p@ss"))
    }

    @Test(arguments: [
        "", "mail.example.gov.uk", "mail.example.gov.uk:25", "http://mail.example.gov.uk", "smtp://", "smtp://:25", "smtp://host:0",
        "smtp://host:99999", "smtp://host:x", "smtp://user@host", "smtp://user:@host", "smtp://:password@host", "smtp://host/path",
        "smtp://host?tls=no", "smtp://user:a%0D%0Ab@host", "smtp://user:a%00b@host", "smtp://user:pä@host", "smtp://user:a;b@host",
        "smtp://a b",
        "smtp://user:pa#ss@host", "smtp://user:pa/ss@host",
    ])
    func anythingElseIsRefused(text: String) {
        #expect(SMTPURL(text) == nil)
    }
}
