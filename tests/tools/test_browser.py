from tools.browser import runs


def test_program_that_starts_runs():
    assert runs("/bin/true")


def test_program_that_fails_or_is_missing_does_not_run(tmp_path):
    assert not runs("/bin/false")
    assert not runs(str(tmp_path / "chromium"))
