"""Django settings, all from the environment (see `.env.example`).

A malformed or unknown value stops the start with a sentence naming the variable.
"""

from pathlib import Path
from urllib.parse import unquote, urlsplit

import pghistory
from csp.constants import NONE, SELF

from factcheck import database, logs, postgres, secret
from factcheck.env import (
    env_bool,
    env_choices,
    env_int,
    env_list,
    env_str,
    env_time_zone,
    env_url,
    refuse_unknown,
)

BASE_DIR = Path(__file__).resolve().parent.parent
DATA_DIR = Path(env_str("FACTCHECK_DATA", str(BASE_DIR / ".data"))).resolve()

DEBUG = env_bool("DEBUG", False)
PORT = env_int("PORT", 8000, least=1, most=65535)
SITE_URL = env_url("SITE_URL", ["http", "https"], f"http://127.0.0.1:{PORT}").rstrip(
    "/"
)
ALLOWED_HOSTS = env_list(
    "ALLOWED_HOSTS", [urlsplit(SITE_URL).hostname or "", "127.0.0.1", "localhost"]
)
DATABASE_URL = env_url("DATABASE_URL", ["postgres", "postgresql"], "")
DURABLE = env_bool("FACTCHECK_DURABLE", True)
SECRET_KEY = env_str("SECRET_KEY", "") or secret.local_key(
    DATA_DIR, required=bool(DATABASE_URL) and not DEBUG
)
DEMO_PASSWORD = env_str("DEMO_PASSWORD", "factcheck-demo")

INSTALLED_APPS = [
    "annotations",
    "factcheck",
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.postgres",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "allauth",
    "allauth.account",
    "rest_framework",
    "drf_spectacular",
    "csp",
    "pgtrigger",
    "pghistory",
]

MIDDLEWARE = [
    "factcheck.middleware.RequestLogMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "factcheck.middleware.LanguageMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "factcheck.middleware.CleanInputMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "factcheck.middleware.PrivateByDefaultMiddleware",
]

ROOT_URLCONF = "factcheck.urls"
WSGI_APPLICATION = "factcheck.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    }
]

DATABASES = {
    "default": database.settings_for(
        DATABASE_URL or postgres.start(DATA_DIR / "postgres", durable=DURABLE)
    )
}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# Shared by all processes, so that limits on sign-in hold across them.
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.db.DatabaseCache",
        "LOCATION": "factcheck_cache",
    }
}

AUTH_USER_MODEL = "annotations.User"
AUTHENTICATION_BACKENDS = [
    "django.contrib.auth.backends.ModelBackend",
    "allauth.account.auth_backends.AuthenticationBackend",
]
PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.Argon2PasswordHasher",
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in (
        "UserAttributeSimilarityValidator",
        "MinimumLengthValidator",
        "CommonPasswordValidator",
    )
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "desk"
ACCOUNT_ADAPTER = "annotations.views.accounts.ClosedAccountAdapter"
ACCOUNT_LOGIN_METHODS = {"username"}
ACCOUNT_SIGNUP_FIELDS = ["username*", "password1*", "password2*"]
ACCOUNT_LOGOUT_REDIRECT_URL = "/"
ACCOUNT_SESSION_REMEMBER = True
ACCOUNT_EMAIL_VERIFICATION = "none"
# An address that nobody has gets no letter: there is nothing to sign up for.
ACCOUNT_EMAIL_UNKNOWN_ACCOUNTS = False

EMAIL_URL = env_url("EMAIL_URL", ["smtp", "smtps", "console"], "console://localhost")
EMAIL_BACKEND = (
    "django.core.mail.backends.console.EmailBackend"
    if EMAIL_URL.startswith("console")
    else "django.core.mail.backends.smtp.EmailBackend"
)
_mail = urlsplit(EMAIL_URL)
EMAIL_USE_SSL = _mail.scheme == "smtps"
EMAIL_HOST = _mail.hostname or "localhost"
EMAIL_PORT = _mail.port or (465 if EMAIL_USE_SSL else 25)
EMAIL_HOST_USER = unquote(_mail.username or "")
EMAIL_HOST_PASSWORD = unquote(_mail.password or "")
DEFAULT_FROM_EMAIL = f"factcheck@{urlsplit(SITE_URL).hostname}"
EMAIL_TIMEOUT = 10

# By their own names: what annotations/locale/ holds, and English, which is the source.
SPOKEN = {"en": "English", "ar": "العربية"}
_languages = env_choices("LANGUAGES", SPOKEN, SPOKEN)
LANGUAGES = [(code, SPOKEN[code]) for code in _languages]
LANGUAGE_CODE = _languages[0]
FORMAT_MODULE_PATH = ["factcheck.formats"]
TIME_ZONE = env_time_zone("TIME_ZONE", "UTC")
USE_I18N = True
USE_TZ = True

# Of every machine that serves: the nightly files are the same on all of them.
EXPORTS_DIR = Path(env_str("FACTCHECK_EXPORTS", str(DATA_DIR / "exports"))).resolve()

STATIC_URL = "/static/"
STATIC_ROOT = DATA_DIR / "static"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "factcheck.staticfiles.HashedStorage"},
}

# 2 MB is the API's limit on a body; larger ones answer 413 before they are read.
DATA_UPLOAD_MAX_MEMORY_SIZE = 2_500_000
FILE_UPLOAD_MAX_MEMORY_SIZE = 2_500_000

_https = SITE_URL.startswith("https://")
SECURE_SSL_REDIRECT = _https
SECURE_HSTS_SECONDS = 31_536_000 if _https else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = _https
SECURE_HSTS_PRELOAD = _https
SECURE_REFERRER_POLICY = "strict-origin-when-cross-origin"
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if _https else None
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = _https
SESSION_COOKIE_NAME = "__Host-session" if _https else "session"
CSRF_COOKIE_NAME = "__Host-csrf" if _https else "csrf"
SESSION_COOKIE_AGE = 14 * 24 * 3600
CSRF_TRUSTED_ORIGINS = [SITE_URL]
CSRF_FAILURE_VIEW = "factcheck.errors.forged"
TRUSTED_PROXIES = env_int("TRUSTED_PROXIES", 0, least=0, most=9)
X_FRAME_OPTIONS = "DENY"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [SELF],
        "img-src": [SELF, "data:"],
        "object-src": [NONE],
        "base-uri": [NONE],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
    }
}

REST_FRAMEWORK = {
    "DEFAULT_AUTHENTICATION_CLASSES": [
        "annotations.api.authentication.BearerAuthentication",
        "annotations.api.authentication.DeskSessionAuthentication",
    ],
    "DEFAULT_PERMISSION_CLASSES": [
        "annotations.api.permissions.ReadPublicOrSignedIn",
    ],
    "DEFAULT_CONTENT_NEGOTIATION_CLASS": "annotations.api.negotiation.OneFormat",
    "DEFAULT_RENDERER_CLASSES": ["annotations.api.rendering.OrderedJSON"],
    "DEFAULT_PARSER_CLASSES": ["annotations.api.parsers.StrictJSONParser"],
    "DEFAULT_SCHEMA_CLASS": "annotations.api.schema.ContractSchema",
    "EXCEPTION_HANDLER": "annotations.api.problems.exception_handler",
    "UNAUTHENTICATED_USER": "django.contrib.auth.models.AnonymousUser",
    "DATETIME_FORMAT": "%Y-%m-%dT%H:%M:%S.%fZ",
    "TEST_REQUEST_DEFAULT_FORMAT": "json",
}
# Of one token, one person or one address of the network. An editor's hand comes nowhere
# near; a program that asks as fast as it can is told to wait.
API_A_MINUTE = {
    "reads": env_int("API_READS_A_MINUTE", 1200, least=60),
    "writes": env_int("API_WRITES_A_MINUTE", 1200, least=60),
}
SPECTACULAR_SETTINGS = {
    "TITLE": "Factcheck API",
    "DESCRIPTION": "Claims in articles, their verdicts and the evidence for them.",
    "VERSION": "1",
    "OAS_VERSION": "3.1.0",
    "SERVE_INCLUDE_SCHEMA": False,
    "SCHEMA_PATH_PREFIX": "/api/v1",
    "COMPONENT_SPLIT_PATCH": False,
    "ENUM_GENERATE_CHOICE_DESCRIPTION": False,
    "POSTPROCESSING_HOOKS": ["annotations.api.schema.without_marks"],
}

# Every change is kept, with who and why written into the event row itself.
PGHISTORY_APPEND_ONLY = True
PGHISTORY_CONTEXT_FIELD = pghistory.ContextJSONField()
PGHISTORY_CONTEXT_ID_FIELD = pghistory.ContextUUIDField()

LOGGING_CONFIG = None
logs.configure(debug=DEBUG)

refuse_unknown("FACTCHECK_", "DEMO_")
