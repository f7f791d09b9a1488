import Casework
import Foundation
import Integrations
import TestSupport
import Testing

struct MediaTypeTests {
    private static let office = "application/vnd.openxmlformats-officedocument."
    private static let open = "application/vnd.oasis.opendocument."

    @Test(arguments: [
        ("libreoffice.docx", office + "wordprocessingml.document"), ("sorted.docx", office + "wordprocessingml.document"),
        ("properties-first.docx", office + "wordprocessingml.document"), ("libreoffice.xlsx", office + "spreadsheetml.sheet"),
        ("openpyxl.xlsx", office + "spreadsheetml.sheet"), ("python-pptx.pptx", office + "presentationml.presentation"),
        ("libreoffice.odt", open + "text"), ("libreoffice.ods", open + "spreadsheet"), ("odfpy.odp", open + "presentation"),
        ("libreoffice.pdf", "application/pdf"), ("libreoffice.doc", "application/msword"), ("libreoffice.xls", "application/vnd.ms-excel"),
        ("pillow.png", "image/png"), ("pillow.jpg", "image/jpeg"), ("pillow.gif", "image/gif"), ("pillow.webp", "image/webp"),
        ("macros.docm", "application/vnd.ms-word.document.macroEnabled.12"),
        ("macros.xlsm", "application/vnd.ms-excel.sheet.macroEnabled.12"),
        ("macros.pptm", "application/vnd.ms-powerpoint.presentation.macroEnabled.12"),
        ("hidden-macros.docx", "application/vnd.ms-word.document.macroEnabled.12"),
    ])
    func whatProgramsMakeIsTold(name: String, mediaType: String) async throws {
        #expect(try await Self.mediaType(of: Self.sample(name)) == mediaType)
    }

    @Test(arguments: [
        ("name,age\nAnn,3\nBob,4\n", "text/csv"), ("A note on the call of 4 March.\n", "text/plain"),
        ("# Heading\n\n- 👍 done\n", "text/plain"),
        ("<!DOCTYPE html><html><body>", "text/html"), ("\n\n <html><script>alert(1)</script>", "text/html"),
        ("<svg xmlns=\"http://www.w3.org/2000/svg\"><script/></svg>", "image/svg+xml"), ("<?xml version=\"1.0\"?><a/>", "text/xml"),
        ("#!/bin/sh\nrm -r x\n", "text/x-shellscript"), ("#!/usr/bin/env bash\n", "text/x-shellscript"),
        ("@echo off\r\ndel x\r\n", "text/x-msdos-batch"), ("{\\rtf1\\ansi hello}", "text/rtf"), ("{\"a\": 1}\n", "application/json"),
        ("%PDF-1.4\n<html><script>alert(1)</script></html>", "application/pdf"), ("", "inode/x-empty"),
    ])
    func textIsTold(text: String, mediaType: String) async throws {
        #expect(try await Self.mediaType(of: Array(text.utf8)) == mediaType)
    }

    @Test(
        arguments: [
            ([0, 0, 0, 24] + "ftypmp42".utf8 + [0, 0, 0, 0] + "mp42isom".utf8 + [0, 0, 0, 8] + "mdat".utf8, "video/mp4"),
            ([0, 0, 0, 24] + "ftypisom".utf8 + [0, 0, 2, 0] + "isomavc1".utf8 + [0, 0, 0, 8] + "mdat".utf8, "video/mp4"),
            ([0, 0, 0, 20] + "ftypqt  ".utf8 + [0, 0, 2, 0] + "qt  ".utf8 + [0, 0, 0, 8] + "mdat".utf8, "video/quicktime"),
            ([UInt8]("MZ".utf8) + [UInt8](repeating: 0, count: 200), "application/x-dosexec"),
            (
                [0x7F] + "ELF".utf8 + [2, 1, 1] + [UInt8](repeating: 0, count: 9) + [2, 0, 62, 0, 1, 0, 0, 0]
                    + [UInt8](repeating: 0, count: 40),
                "application/x-executable"
            ),
            ([UInt8]("PK\u{3}\u{4}".utf8) + [UInt8](repeating: 0, count: 60), "application/zip"),
            ([UInt8](1...255).map { $0 &* 97 } + [0, 0, 0], "application/octet-stream"),
        ] as [([UInt8], String)])
    func bytesAreTold(bytes: [UInt8], mediaType: String) async throws {
        #expect(try await Self.mediaType(of: bytes) == mediaType)
    }

    @Test func anArchiveThatIsCutOffIsNoDocument() async throws {
        let whole = try Self.sample("libreoffice.docx")
        #expect(try await Self.mediaType(of: whole.dropLast(100)) == "application/zip")
    }

    /// A table of contents of two megabytes and a byte, as the end's record says; nobody begins to read it.
    @Test func anArchiveOfVeryManyMembersIsNotOpened() async throws {
        var bytes = try Self.sample("libreoffice.docx")
        bytes.replaceSubrange(bytes.count - 10..<bytes.count - 6, with: [1, 0, 32, 0])
        #expect(try await Self.mediaType(of: bytes) == "application/zip")
    }

    /// Before it stands what would run as a program.
    @Test func whatStandsBehindSomethingElseIsNoDocument() async throws {
        let bytes = Array("MZ and more".utf8) + (try Self.sample("libreoffice.docx"))
        #expect(try await Self.mediaType(of: bytes).contains("officedocument") == false)
    }

    private static func mediaType(of bytes: some Sequence<UInt8>) async throws -> String {
        try await TestFiles.with { files in
            let (file, received) = try await files.receive(Array(bytes))
            await file.discard()
            return received.mediaType
        }
    }

    private static func sample(_ name: String) throws -> [UInt8] {
        let samples = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().appending(path: "Samples")
        return Array(try Data(contentsOf: samples.appending(path: name)))
    }
}
