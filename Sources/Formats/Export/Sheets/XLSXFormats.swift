import CXLSXWriter

/// How cells look, made once for a workbook.
struct XLSXFormats {
    let title: UnsafeMutablePointer<lxw_format>
    let text: UnsafeMutablePointer<lxw_format>
    let day: UnsafeMutablePointer<lxw_format>
    let instant: UnsafeMutablePointer<lxw_format>
    let number: UnsafeMutablePointer<lxw_format>
    let link: UnsafeMutablePointer<lxw_format>

    init(_ book: UnsafeMutablePointer<lxw_workbook>) throws(ExportFailure) {
        title = try XLSXFormats.plain(book)
        text = try XLSXFormats.plain(book)
        day = try XLSXFormats.plain(book)
        instant = try XLSXFormats.plain(book)
        number = try XLSXFormats.plain(book)
        link = try XLSXFormats.plain(book)
        format_set_bold(title)
        format_set_bg_color(title, 0xF3F2F1)
        format_set_bottom(title, UInt8(LXW_BORDER_MEDIUM.rawValue))
        format_set_bottom_color(title, 0x0B0C0C)
        format_set_num_format(day, "d mmmm yyyy")
        format_set_num_format(instant, "d mmmm yyyy hh:mm")
        format_set_num_format(number, "0")
        format_set_font_color(link, 0x1D70B8)
        format_set_underline(link, UInt8(LXW_UNDERLINE_SINGLE.rawValue))
        for aligned in [day, instant, number] { format_set_align(aligned, UInt8(LXW_ALIGN_LEFT.rawValue)) }
    }

    private static func plain(_ book: UnsafeMutablePointer<lxw_workbook>) throws(ExportFailure) -> UnsafeMutablePointer<lxw_format> {
        guard let format = workbook_add_format(book) else { throw .noRoom }
        format_set_font_name(format, "Arial")
        format_set_font_size(format, 11)
        format_set_text_wrap(format)
        format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
        return format
    }
}
