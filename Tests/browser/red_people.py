"""Who takes part in the reassessment of an invented service, each in a browser of their own, and where its pages are."""

from dataclasses import dataclass
from datetime import date

from playwright.sync_api import Page

SERVICE = "Reserve a visitor mooring"
# The clocks go forward between the day on which all of it is asked for and the day of the reassessment.
TODAY = "2026-03-03 09:30:00"
ASSESSED = date(2026, 2, 24)
REASSESSMENT = date(2026, 4, 15)
AFTER_REASSESSMENT = "2026-04-15 16:00:00"

DESK, LEAD, ASSESSOR, DEVELOPER = "Amara Okafor", "Margaret Lindqvist", "Bronwen Ellis", "Yusuf Demir"
TEAM_LEAD, MEMBER = "Nerys Bevan", "Cai Morgan"


@dataclass
class People:
    """Of the assessments team, of the panel and of the service team."""

    desk: Page
    lead: Page
    assessor: Page
    team_lead: Page
    member: Page
    # Addresses, once they are known.
    service: str = ""
    report: str = ""
    booking: str = ""

    def leave(self) -> tuple[str, str, str]:
        """Closes every browser; what is left are the addresses."""
        for page in (self.desk, self.lead, self.assessor, self.team_lead, self.member):
            page.context.close()
        return self.service, self.report, self.booking
