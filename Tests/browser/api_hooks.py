"""What schemathesis is told of the API that a document cannot say. Given to it as SCHEMATHESIS_HOOKS; API_THINGS is JSON, an identifier of
something that is there for each name that stands in an address."""

import json
import os
import uuid

import schemathesis

THINGS = json.loads(os.environ["API_THINGS"])


@schemathesis.hook
def before_call(context, case, kwargs):
    """Of what is to be right: an address names something that is there, a change any version, a cursor is only ever what an answer gave, and a
    key is of one request alone. What is to be wrong stays as it is."""
    for location, component in case.meta.components.items() if case.meta else ():
        if not component.mode.is_positive:
            continue
        if location == "path":
            case.path_parameters |= {name: value for name, value in THINGS.items() if name in case.path_parameters}
        elif location == "query":
            case.query.pop("cursor", None)
        elif location == "header":
            case.headers.update({"If-Match": "*"} if "If-Match" in case.headers else {})
            case.headers.update({"Idempotency-Key": uuid.uuid4().hex} if "Idempotency-Key" in case.headers else {})
