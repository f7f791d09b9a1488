"""The program that provider.py starts, in a Python of its own (var/provider-venv): Canaille, an OpenID provider, from a folder.

    python provider_program.py FOLDER

The folder has `provider.json` (address, port, people, generation of the signing key) and gets everything else: the database, the keys, the log.
SIGHUP reads `provider.json` again while it serves: a higher generation is a new signing key, and people join and leave groups. What has been
read is told by `applied`, which then holds the same bytes.
"""

import asyncio
import json
import secrets
import signal
import sys
from pathlib import Path

import canaille
from asgiref.wsgi import WsgiToAsgi
from canaille.app import models
from canaille.backends import Backend
from canaille.oidc import provider as oidc
from hypercorn.asyncio import serve
from hypercorn.config import Config
from joserfc.jwk import RSAKey

PASSWORD_ROUNDS = 1000  # enough for passwords that stand in the source


def main(folder: Path) -> None:
    wanted = json.loads((folder / "provider.json").read_bytes())
    # Before it is looked up by its name. Canaille's own is a JWT of nothing but who and the second, and kept as unique: signing in twice in one second
    # failed with 500. To a client it is a string.
    oidc.generate_access_token = lambda *_, **__: secrets.token_urlsafe()
    app = canaille.create_app(configuration(folder, wanted))
    say_email_verified(wanted["people"])
    apply(app, folder)
    signal.signal(signal.SIGHUP, lambda *_: apply(app, folder))
    hypercorn = Config()
    hypercorn.bind = [f"127.0.0.1:{wanted['port']}"]
    hypercorn.graceful_timeout = 1
    asyncio.run(serve(WsgiToAsgi(app), hypercorn))


def configuration(folder: Path, wanted: dict) -> dict:
    active, inactive = keys(folder, wanted["generation"])
    return {
        "SECRET_KEY": "known to every reader of the tests",
        "SERVER_NAME": wanted["address"],
        "PREFERRED_URL_SCHEME": "http",
        "CANAILLE": {"FORCE_HTTPS": False, "LANGUAGE": "en", "ENABLE_PASSWORD_RECOVERY": False, "SMTP": None},
        "CANAILLE_SQL": {
            "DATABASE_URI": f"sqlite:///{folder / 'canaille.sqlite'}",
            "PASSWORD_HASH_PARAMS": {"pbkdf2_sha512__rounds": PASSWORD_ROUNDS},
        },
        "CANAILLE_OIDC": {"DYNAMIC_CLIENT_REGISTRATION_OPEN": True, "ACTIVE_JWKS": active, "INACTIVE_JWKS": inactive},
    }


def keys(folder: Path, generation: int) -> tuple[list[dict], list[dict]]:
    """The key that signs, and those of before, with which a token of before can still be verified."""
    path = folder / "keys.json"
    made = json.loads(path.read_bytes()) if path.exists() else []
    while len(made) < generation:
        made.append(RSAKey.generate_key(2048, auto_kid=True).as_dict(private=True))
    path.write_text(json.dumps(made))
    return made[-1:], made[:-1]


def apply(app, folder: Path) -> None:
    """Whatever `provider.json` says of keys and people, from the next request on."""
    content = (folder / "provider.json").read_bytes()
    wanted = json.loads(content)
    active, inactive = keys(folder, wanted["generation"])
    app.config["CANAILLE_OIDC"] = app.config["CANAILLE_OIDC"] | {"ACTIVE_JWKS": active, "INACTIVE_JWKS": inactive}
    with app.app_context(), Backend.instance.session():
        for person in wanted["people"]:
            keep(person)
    (folder / "applied").write_bytes(content)


def keep(person: dict) -> None:
    """Adds somebody, or puts them in the groups where they are to be and takes them out of others."""
    user = Backend.instance.get(models.User, user_name=person["user_name"]) or models.User(
        user_name=person["user_name"],
        formatted_name=person["name"],
        family_name=person["name"].split()[-1],
        emails=[person["email"]],
        password=person["password"],
    )
    Backend.instance.save(user)
    for name in {group.display_name for group in user.groups} | set(person["groups"]):
        group = Backend.instance.get(models.Group, display_name=name) or models.Group(display_name=name)
        others = [member for member in group.members if member.id != user.id]
        group.members = others + ([user] if name in person["groups"] else [])
        Backend.instance.save(group)


def say_email_verified(people: list[dict]) -> None:
    """Canaille knows no `email_verified` of its own; providers that verify addresses say it beside `email`."""
    verified = {person["user_name"]: person["email_verified"] for person in people}
    without = oidc.generate_user_claims

    def with_it(user, mapping=None) -> dict:
        claims = without(user, mapping)
        return claims if verified.get(user.user_name) is None else claims | {"email_verified": verified[user.user_name]}

    oidc.generate_user_claims = with_it


if __name__ == "__main__":
    main(Path(sys.argv[1]))
