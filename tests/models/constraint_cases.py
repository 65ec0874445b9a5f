"""For every CHECK and unique constraint of the models a statement that it refuses."""

from dataclasses import replace

from annotations.models import (
    ArticleVersion,
    Assessment,
    CardImage,
    ClaimLink,
    ClaimMatch,
    ClaimTopic,
    ClaimTranslation,
    DismissedSuggestion,
    IdempotencyRecord,
    Notice,
    Presence,
    Rating,
    RatingTranslation,
    ReferenceDecision,
    ReviewEvent,
    Span,
    VerdictAuthor,
    VerdictRevision,
)
from tests.models.guards import Case, Constraint, Trigger, copy_of


def case(table: str, name: str, sql: str) -> Case:
    return Case(Constraint(f"annotations_{table}", name), sql)


def change(table: str, name: str, changes: str, of: str = "") -> Case:
    """The row `of` (named as its table unless said) with so-and-so set."""
    return case(
        table,
        name,
        f"UPDATE annotations_{table} SET {changes} WHERE id = %({of or table})s",
    )


def behind(trigger: Trigger, case: Case) -> Case:
    """The case of a constraint that the trigger shields: it refuses first."""
    return replace(case, shields=(trigger,))


def revision(name: str, **columns: str) -> Case:
    """A second revision, a copy of the first with columns changed."""
    sql = copy_of(VerdictRevision, "%(revision)s", **columns)
    return behind(TWO_PEOPLE, case("verdictrevision", name, sql))


LEGAL_MOVE = Trigger("annotations_verdict", "legal_move")
TWO_PEOPLE = Trigger("annotations_verdictrevision", "two_people")

CASES = [
    change(
        "appearance", "appearance_one_primary", "is_primary = true", "bare_appearance"
    ),
    case("cardimage", "cardimage_one_a_language", copy_of(CardImage, "%(card)s")),
    case(
        "claimtranslation",
        "claimtranslation_one_a_language",
        copy_of(ClaimTranslation, "%(claimtranslation)s"),
    ),
    case(
        "ratingtranslation",
        "ratingtranslation_one_a_language",
        copy_of(RatingTranslation, "%(ratingtranslation)s"),
    ),
    case("presence", "presence_once_an_article", copy_of(Presence, "%(presence)s")),
    case("span", "span_one_a_version", copy_of(Span, "%(span)s")),
    change("span", "span_placed_unless_orphaned", "state = 'orphaned'"),
    case(
        "span",
        "span_exact_fills_it",
        """
        UPDATE annotations_span AS span
           SET start = length(text) - 6, "end" = length(text) + 5,
               exact = right(text, 6)
          FROM annotations_articleversion AS version
         WHERE version.id = version_id AND span.id = %(span)s
        """,
    ),
    change("span", "span_state_known", "state = 'lost'"),
    case(
        "articleversion",
        "articleversion_number_unique",
        copy_of(ArticleVersion, "%(version)s"),
    ),
    case(
        "articleversion",
        "articleversion_number_from_one",
        copy_of(ArticleVersion, "%(version)s", number="0"),
    ),
    case(
        "articleversion",
        "articleversion_text_present",
        copy_of(ArticleVersion, "%(version)s", number="2", text="''"),
    ),
    case(
        "archivedcopy",
        "archivedcopy_method_known",
        """
        INSERT INTO annotations_archivedcopy (url, method, content_type, data, text,
            sha256, captured_by_id, captured_at)
        VALUES ('', 'guessed', 'text/plain', '', '', '', %(author)s, now())
        """,
    ),
    change("citation", "citation_title_present", "title = ''"),
    change(
        "citation", "citation_proof_impossible_has_reason", "proof = 'not_possible'"
    ),
    change("citation", "citation_proof_seen_by_somebody", "proof = 'seen'"),
    change("citation", "citation_proof_text_has_copy", "proof = 'text'"),
    change("citation", "citation_kind_known", "kind = 'rumour'"),
    change("citation", "citation_stance_known", "stance = 'likes'"),
    change("citation", "citation_proof_known", "proof = 'felt'"),
    change("claim", "claim_statement_present", "statement = ''"),
    change("claim", "claim_not_checking_has_reason", "triage = 'not_checking'"),
    change(
        "claim",
        "claim_published_is_kept",
        "discarded_at = now(), discarded_by_id = %(author)s",
    ),
    change("claim", "claim_wording_known", "wording = 'sung'"),
    change("claim", "claim_kind_known", "kind = 'mood'"),
    change("claim", "claim_triage_known", "triage = 'lost'"),
    case("claimtopic", "claimtopic_once", copy_of(ClaimTopic, "%(topic)s")),
    case("claimmatch", "claimmatch_pair_once", copy_of(ClaimMatch, "%(match)s")),
    change("claimmatch", "claimmatch_two_claims", "earlier_id = claim_id", "match"),
    change(
        "claimmatch",
        "claimmatch_decided_by_somebody",
        "decision = 'confirmed'",
        "match",
    ),
    case(
        "referencedecision",
        "referencedecision_pair_once",
        copy_of(ReferenceDecision, "%(decision)s"),
    ),
    change(
        "referencedecision",
        "referencedecision_decision_known",
        "decision = 'maybe'",
        "decision",
    ),
    case("claimlink", "claimlink_once", copy_of(ClaimLink, "%(link)s")),
    change("claimlink", "claimlink_two_claims", "other_id = claim_id", "link"),
    case(
        "assessment", "assessment_once_a_person", copy_of(Assessment, "%(assessment)s")
    ),
    case(
        "dismissedsuggestion",
        "dismissal_once",
        copy_of(DismissedSuggestion, "%(dismissal)s"),
    ),
    change("dismissedsuggestion", "dismissal_has_words", '"end" = start', "dismissal"),
    change("newsroom", "newsroom_single_row", "id = 2"),
    change("newsroom", "newsroom_about_tolerance_is_percent", "about_tolerance = 101"),
    change("newsroom", "newsroom_assessment_share_is_share", "assessment_share = 1.5"),
    case(
        "searchword",
        "searchword_once",
        "INSERT INTO annotations_searchword (language, word)"
        " SELECT language, word FROM annotations_searchword LIMIT 1",
    ),
    case("notice", "notice_one_under_review", copy_of(Notice, "%(notice)s")),
    change("edit", "edit_kind_known", "kind = 'mood', reverses_id = id"),
    change("edit", "edit_reverses_unless_first", "kind = 'undo'"),
    change("notice", "notice_kind_known", "kind = 'gossip'"),
    change("quantity", "quantity_one_owner", "citation_id = %(citation)s"),
    change(
        "quantity",
        "quantity_says_something",
        "low = NULL, high = NULL, period_first = NULL, period_last = NULL",
    ),
    change("quantity", "quantity_low_not_over_high", "low = 2, high = 1"),
    change(
        "quantity",
        "quantity_period_in_order",
        "period_first = '2024-02-01', period_last = '2024-01-01'",
    ),
    change("quantity", "quantity_place_in_text_paired", 'start = NULL, "end" = 7'),
    case(
        "rating",
        "rating_slug_unique_in_scale",
        copy_of(Rating, "%(rating)s", position="99"),
    ),
    case(
        "rating",
        "rating_position_unique_in_scale",
        copy_of(Rating, "%(rating)s", slug="'another'"),
    ),
    change("rating", "rating_label_present", "label = ''"),
    change("rating", "rating_shape_known", "shape = 'star'"),
    behind(
        LEGAL_MOVE,
        change("verdict", "verdict_status_known", "status = 'lost'", "in_review"),
    ),
    change(
        "verdict",
        "verdict_in_review_was_submitted",
        "submitted_by_id = NULL, submitted_at = NULL",
        "in_review",
    ),
    behind(
        LEGAL_MOVE,
        change("verdict", "verdict_public_has_revision", "revision = 0", "published"),
    ),
    revision("revision_number_unique"),
    revision(
        "revision_number_from_one", number="0", kind="'update'", public_note="'x'"
    ),
    revision("revision_first_is_first", number="2"),
    revision("revision_public_note_present", number="2", kind="'update'"),
    revision("revision_kind_known", number="2", kind="'whim'"),
    case(
        "reviewevent",
        "reviewevent_legal_move",
        copy_of(ReviewEvent, "%(event)s", move="'publish'", from_status="'draft'"),
    ),
    case(
        "verdictauthor",
        "verdictauthor_once",
        copy_of(VerdictAuthor, "%(verdict_author)s"),
    ),
    change("report", "report_text_present", "text = ''"),
    change("report", "report_done_paired", "done_at = NULL"),
    change("report", "report_done_has_note", "note = ''"),
    change("apitoken", "apitoken_scope_known", "scope = 'all'", "token"),
    case(
        "idempotencyrecord",
        "idempotency_key_once_a_person",
        copy_of(IdempotencyRecord, "%(record)s"),
    ),
    case(
        "user",
        "user_username_unique_folded",
        "UPDATE annotations_user SET username = 'WORLD-ANNOTATOR'"
        " WHERE id = %(editor)s",
    ),
]
