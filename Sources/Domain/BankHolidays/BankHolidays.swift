/// Bank holidays as published on www.gov.uk/bank-holidays, with substitute days, one list for each division of the United Kingdom.
///
/// To add a year: append its days to each list, raise `lastYear`, and extend the table in `Tests/DomainTests/WorkingDaysTests.swift`,
/// which also checks each year against the rules (Easter, first and last Mondays, substitute days). docs/how-to-add.md has the steps.
enum BankHolidays {
    /// The years, both included, that every list covers.
    static let firstYear = 2013
    static let lastYear = 2028

    static func days(_ published: [String]) -> Set<Day> { Set(published.compactMap { Day($0) }) }
}

extension WorkingDays {
    public static let englandAndWales = WorkingDays(published: BankHolidays.englandAndWales)
    public static let scotland = WorkingDays(published: BankHolidays.scotland)
    public static let northernIreland = WorkingDays(published: BankHolidays.northernIreland)

    private init(published: Set<Day>) {
        self.init(holidays: published, firstYear: BankHolidays.firstYear, lastYear: BankHolidays.lastYear)
    }
}
