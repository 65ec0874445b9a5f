def test_scale_in_force_for_everybody(stranger, as_annotator):
    for asker in (stranger, as_annotator):
        found = asker.get("ratings/").json()["results"]
        assert [item["slug"] for item in found[:2]] == ["false", "mostly-false"]
        assert {(item["best"], item["worst"]) for item in found} == {(5, 1)}
        assert found[-1]["value"] is None


def test_ratings_are_read_only(stranger, as_editor):
    for asker in (stranger, as_editor):
        assert asker.post("ratings/", {"slug": "true"}).status_code == 405


def test_kept_scale_is_asked_for_again_cheaply(stranger):
    first = stranger.get("ratings/")
    again = stranger.get("ratings/", if_none_match=first["ETag"])
    assert again.status_code == 304
