/// The reports of the world, in the product's own JSON.
public enum WorldReports {
    /// Amber and red, with 5 actions.
    public static let beta = """
        {
          "service": "Renew a canal mooring licence", "organisation": "Boating Licensing Directorate", "phase": "private beta",
          "assessment_type": "assessment", "date": "2026-02-10", "standard": "govuk-14", "overall": "red",
          "points": [
            {"number": 1, "title": "Understand users and their needs", "rating": "green", "actions": [],
             "advice": ["consider visiting the regional offices in winter"]},
            {"number": 4, "title": "Make the service simple to use", "rating": "amber", "actions": [
              "show that people who share a mooring know which of them has to renew",
              "test the payment page with 100% of the fees, including a_fee code"], "advice": []},
            {"number": 5, "title": "Make sure everyone can use the service", "rating": "red", "actions": [
              "put right the problems found in the accessibility audit and have them tested again",
              "carry out research with people who use screen magnification"], "advice": []},
            {"number": 10, "title": "Define what success looks like and publish performance data", "rating": "amber", "actions": [
              "publish the 4 mandatory performance indicators"], "advice": []}
          ],
          "unassigned_actions": [], "lead_assessor": "Margaret Lindqvist", "previous_reports": [], "problems": []
        }
        """

    /// A reassessment of the red point alone.
    public static let reassessment = """
        {
          "service": "Renew a canal mooring licence", "organisation": "Boating Licensing Directorate", "phase": "private beta",
          "assessment_type": "reassessment", "date": "2026-02-20", "standard": "govuk-14", "overall": "amber",
          "points": [
            {"number": 5, "title": "Make sure everyone can use the service", "rating": "amber", "actions": [
              "keep a secret until it is issued"], "advice": []}
          ],
          "unassigned_actions": [], "lead_assessor": null, "previous_reports": [], "problems": []
        }
        """

    /// One amber point with one action.
    public static let amber = """
        {
          "service": "Pass through a lock", "organisation": "Boating Licensing Directorate", "phase": "private beta",
          "assessment_type": "assessment", "date": "2026-02-12", "standard": "govuk-14", "overall": "amber",
          "points": [
            {"number": 5, "title": "Make sure everyone can use the service", "rating": "amber", "actions": [
              "have the tide tables read aloud"], "advice": []}
          ],
          "unassigned_actions": [], "lead_assessor": null, "previous_reports": [], "problems": []
        }
        """
}
