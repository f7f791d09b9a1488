"""An S3 server (moto), which checks every signature, in a Python of its own (var/s3-venv). Its first line says where it is and who may ask.

Buckets named after a sickness have it: `ill-…` answer 500, `full-…` 507, `flaky-…` 503 every second time, `mute-…` not at all. What a disk or time does to objects is asked of `/-/spoil/BUCKET/KEY` and `/-/age/BUCKET/PREFIX`.
"""

import datetime
import itertools
import json
import logging
import os
import sys
import threading

os.environ["INITIAL_NO_AUTH_ACTION_COUNT"] = "3"
os.environ.setdefault("AWS_EC2_METADATA_DISABLED", "true")

import boto3  # noqa: E402
from moto.moto_server.werkzeug_app import DomainDispatcherApplication, create_backend_app  # noqa: E402
from moto.s3.models import s3_backends  # noqa: E402
from werkzeug.serving import make_server  # noqa: E402

logging.getLogger("werkzeug").setLevel(logging.CRITICAL)
BUCKETS = ["evidence", "copies", "ill-evidence", "full-evidence", "flaky-evidence", "mute-evidence"]
REGION = "eu-west-2"
ACCOUNT = "123456789012"
EVERYTHING = {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "*", "Resource": "*"}]}


class Sickroom:
    """Stands before the server."""

    def __init__(self, server):
        self.server = server
        self.turns = itertools.count()
        self.is_open = False

    def __call__(self, environment, start):
        parts = environment["PATH_INFO"].split("/", 3)
        if parts[1] == "-":
            answer = getattr(self, parts[2])(*parts[3].split("/", 1))
            start("200 OK", [("Content-Type", "text/plain")])
            return [answer]
        sickness = parts[1].split("-")[0] if self.is_open else ""
        if sickness == "ill" or (sickness == "flaky" and next(self.turns) % 2 == 0):
            return self.refuse(environment, start, "500 Internal Server Error" if sickness == "ill" else "503 Slow Down", "InternalError" if sickness == "ill" else "SlowDown")
        if sickness == "full" and environment["REQUEST_METHOD"] in ("PUT", "POST"):
            return self.refuse(environment, start, "507 Insufficient Storage", "XMinioStorageFull")
        if sickness == "mute":
            threading.Event().wait()
        return self.server(environment, start)

    def refuse(self, environment, start, status, code):
        environment["wsgi.input"].read(int(environment.get("CONTENT_LENGTH") or 0))
        start(status, [("Content-Type", "application/xml")])
        return [f"<?xml version=\"1.0\"?><Error><Code>{code}</Code><Message>is sick</Message></Error>".encode()]

    @staticmethod
    def objects(bucket, prefix):
        keys = s3_backends[ACCOUNT]["aws"].buckets[bucket].keys
        return [found for name in list(keys) if name.startswith(prefix) for found in keys.getlist(name)]

    def age(self, bucket, prefix):
        for found in self.objects(bucket, prefix):
            found.last_modified -= datetime.timedelta(hours=2)
        return b"aged"

    def spoil(self, bucket, key):
        for found in self.objects(bucket, key):
            found.value = found.value[:-1] + bytes([found.value[-1] ^ 1])
        return b"spoilt"


def main():
    rooms = Sickroom(DomainDispatcherApplication(create_backend_app))
    server = make_server("127.0.0.1", 0, rooms, threaded=True)
    url = f"http://127.0.0.1:{server.port}"
    threading.Thread(target=server.serve_forever, daemon=True).start()
    anybody = {"endpoint_url": url, "region_name": REGION, "aws_access_key_id": "anybody", "aws_secret_access_key": "anybody"}
    users = boto3.client("iam", **anybody)
    users.create_user(UserName="actions")
    key = users.create_access_key(UserName="actions")["AccessKey"]
    users.put_user_policy(UserName="actions", PolicyName="everything", PolicyDocument=json.dumps(EVERYTHING))
    ours = anybody | {"aws_access_key_id": key["AccessKeyId"], "aws_secret_access_key": key["SecretAccessKey"]}
    for name in BUCKETS:
        boto3.client("s3", **ours).create_bucket(Bucket=name, CreateBucketConfiguration={"LocationConstraint": REGION})
    rooms.is_open = True
    print(json.dumps({"url": url, "region": REGION, "id": key["AccessKeyId"], "secret": key["SecretAccessKey"]}), flush=True)
    sys.stdin.read()
    os._exit(0)


main()
