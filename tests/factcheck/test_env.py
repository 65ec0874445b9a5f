import pytest

from factcheck import database, env
from factcheck.env import EnvError


@pytest.fixture(autouse=True)
def asked(monkeypatch):
    """Names asked for by these tests do not count for the site's own settings."""
    monkeypatch.setattr(env, "_asked", set())


def test_text_is_trimmed_and_empty_means_unset(monkeypatch):
    monkeypatch.setenv("A_NAME", "  a b ")
    assert env.env_str("A_NAME") == "a b"
    monkeypatch.setenv("A_NAME", " ")
    assert env.env_str("A_NAME", "default") == "default"


def test_required_variable_is_named_when_missing(monkeypatch):
    monkeypatch.delenv("A_NAME", raising=False)
    with pytest.raises(EnvError, match=r"^A_NAME must be set\.$"):
        env.env_str("A_NAME")


@pytest.mark.parametrize(
    ("value", "answer"),
    [("1", True), ("Yes", True), ("on", True), ("FALSE", False), ("off", False)],
)
def test_yes_and_no_in_their_usual_words(monkeypatch, value, answer):
    monkeypatch.setenv("A_NAME", value)
    assert env.env_bool("A_NAME") is answer


def test_no_is_kept_as_default(monkeypatch):
    monkeypatch.delenv("A_NAME", raising=False)
    assert env.env_bool("A_NAME", False) is False


def test_neither_yes_nor_no_is_refused(monkeypatch):
    monkeypatch.setenv("A_NAME", "maybe")
    with pytest.raises(EnvError, match="A_NAME must be yes or no, not 'maybe'"):
        env.env_bool("A_NAME", False)


@pytest.mark.parametrize("value", ["8000x", "80.5", "", "0x10"])
def test_number_that_is_none_is_refused(monkeypatch, value):
    monkeypatch.setenv("A_NAME", value)
    with pytest.raises(EnvError, match="A_NAME must be"):
        env.env_int("A_NAME")


def test_number_out_of_bounds_is_refused_with_the_bound(monkeypatch):
    monkeypatch.setenv("A_NAME", "70000")
    with pytest.raises(EnvError, match="A_NAME must be 65535 or less, not 70000"):
        env.env_int("A_NAME", 8000, least=1, most=65535)
    monkeypatch.setenv("A_NAME", "0")
    with pytest.raises(EnvError, match="A_NAME must be 1 or more, not 0"):
        env.env_int("A_NAME", 8000, least=1, most=65535)


def test_bounds_belong_to_the_range(monkeypatch):
    for value in ("1", "65535"):
        monkeypatch.setenv("A_NAME", value)
        assert env.env_int("A_NAME", least=1, most=65535) == int(value)


def test_list_is_split_at_commas(monkeypatch):
    monkeypatch.setenv("A_NAME", "a, b,c")
    assert env.env_list("A_NAME") == ["a", "b", "c"]


def test_list_unset_has_its_default(monkeypatch):
    monkeypatch.delenv("A_NAME", raising=False)
    assert env.env_list("A_NAME", []) == []
    assert env.env_list("A_NAME", ["x", "y"]) == ["x", "y"]


def test_list_with_a_hole_is_refused(monkeypatch):
    monkeypatch.setenv("A_NAME", "a,,b")
    with pytest.raises(EnvError, match="A_NAME must be items with one comma"):
        env.env_list("A_NAME")


def test_time_zone_that_nobody_keeps_is_refused(monkeypatch):
    monkeypatch.setenv("A_NAME", "Mars/Phobos")
    with pytest.raises(EnvError, match="A_NAME must be a name like Europe/Berlin"):
        env.env_time_zone("A_NAME", "UTC")


def test_site_address_without_a_host_is_refused(monkeypatch):
    monkeypatch.setenv("A_NAME", "https://")
    with pytest.raises(EnvError, match="A_NAME must be an address"):
        env.env_url("A_NAME", ["https"])


def test_database_address_that_libpq_does_not_take_is_refused():
    with pytest.raises(EnvError, match="DATABASE_URL is not a database's address"):
        database.settings_for("postgresql://host:1/x?foo=bar")


@pytest.mark.parametrize("value", ["mysql://host/x", "host/x", "postgresql:", "//[x"])
def test_address_of_another_kind_is_refused(monkeypatch, value):
    monkeypatch.setenv("A_NAME", value)
    with pytest.raises(EnvError, match="^A_NAME "):
        env.env_url("A_NAME", ["postgresql"])


def test_address_in_a_message_never_shows_its_password(monkeypatch):
    monkeypatch.setenv("A_NAME", "postgres://somebody:open-sesame@host:port/x")
    with pytest.raises(EnvError) as caught:
        env.env_url("A_NAME", ["postgres"])
    assert "sesame" not in str(caught.value)


def test_unknown_name_of_ours_stops_the_start_with_a_hint(monkeypatch):
    env.env_str("FACTCHECK_DATA", "")
    monkeypatch.setenv("FACTCHECK_DAAT", "x")
    with pytest.raises(EnvError) as caught:
        env.refuse_unknown("FACTCHECK_")
    assert str(caught.value) == (
        "FACTCHECK_DAAT is not a setting of Factcheck. Did you mean FACTCHECK_DATA?"
    )


def test_names_of_other_programs_are_let_be(monkeypatch):
    monkeypatch.setenv("SOMETHING_ELSE", "x")
    monkeypatch.setenv("FACTCHECK_DATA", "x")
    env.refuse_unknown("FACTCHECK_", known=["FACTCHECK_DATA", "FACTCHECK_DURABLE"])


def test_choices_keep_the_order_given(monkeypatch):
    monkeypatch.setenv("A_NAME", "ar, en")
    assert env.env_choices("A_NAME", ["en", "ar"], ["en"]) == ["ar", "en"]


def test_choice_that_there_is_not_is_named_with_those_that_there_are(monkeypatch):
    monkeypatch.setenv("A_NAME", "en,xx")
    with pytest.raises(EnvError, match=r"^A_NAME must be some of en, ar, not 'xx'\.$"):
        env.env_choices("A_NAME", ["en", "ar"], ["en"])


def test_choice_made_twice_is_refused(monkeypatch):
    monkeypatch.setenv("A_NAME", "en,en")
    with pytest.raises(EnvError, match="each only once"):
        env.env_choices("A_NAME", ["en", "ar"], ["en"])
