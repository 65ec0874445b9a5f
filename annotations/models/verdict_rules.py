"""The workflow's rules as the database sees them, made from the transition table.

PostgreSQL refuses what the actions refuse: an illegal move by UPDATE or INSERT, and
a publication or retraction by one of the authors.
"""

import pgtrigger

from annotations.workflow.states import Status, legal_pairs


def _pairs_sql() -> str:
    return ", ".join(f"('{source}', '{target}')" for source, target in legal_pairs())


LEGAL_MOVE = f"""
    IF TG_OP = 'INSERT' THEN
        IF NEW.status <> '{Status.DRAFT}' OR NEW.revision <> 0 THEN
            RAISE EXCEPTION 'a verdict begins as a draft without revisions'
                USING ERRCODE = 'check_violation', CONSTRAINT = 'verdict_legal_move';
        END IF;
        RETURN NEW;
    END IF;
    IF NEW.claim_id <> OLD.claim_id THEN
        RAISE EXCEPTION 'a verdict stays with its claim'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'verdict_legal_move';
    END IF;
    IF NEW.status <> OLD.status
       AND (OLD.status, NEW.status) NOT IN ({_pairs_sql()}) THEN
        RAISE EXCEPTION 'no move leads from % to %', OLD.status, NEW.status
            USING ERRCODE = 'check_violation', CONSTRAINT = 'verdict_legal_move';
    END IF;
    IF OLD.status IN ('{Status.PUBLISHED}', '{Status.RETRACTED}')
       AND (NEW.rating_id, NEW.summary, NEW.explanation, NEW.since)
           IS DISTINCT FROM (OLD.rating_id, OLD.summary, OLD.explanation, OLD.since)
    THEN
        RAISE EXCEPTION 'content of a % verdict is closed', OLD.status
            USING ERRCODE = 'check_violation', CONSTRAINT = 'verdict_content_closed';
    END IF;
    IF NEW.status = OLD.status AND NEW.revision <> OLD.revision THEN
        RAISE EXCEPTION 'only a move makes a revision'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'verdict_legal_move';
    END IF;
    IF NEW.status IN ('{Status.PUBLISHED}', '{Status.RETRACTED}')
       AND NEW.status <> OLD.status
       AND NOT (
           NEW.revision = OLD.revision + 1
           AND EXISTS (
               SELECT 1 FROM annotations_verdictrevision AS revision
                WHERE revision.verdict_id = NEW.id
                  AND revision.number = NEW.revision
                  AND (revision.kind = 'retraction')
                      = (NEW.status = '{Status.RETRACTED}')
           )
       ) THEN
        RAISE EXCEPTION 'publishing and retracting need their frozen revision'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'verdict_legal_move';
    END IF;
    IF NEW.status NOT IN ('{Status.PUBLISHED}', '{Status.RETRACTED}')
       AND NEW.revision <> OLD.revision THEN
        RAISE EXCEPTION 'only publishing and retracting make a revision'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'verdict_legal_move';
    END IF;
    RETURN NEW;
"""

TWO_PEOPLE = f"""
    IF NEW.number <> 1 + (
        SELECT verdict.revision FROM annotations_verdict AS verdict
         WHERE verdict.id = NEW.verdict_id
    ) THEN
        RAISE EXCEPTION 'revisions are numbered without a gap'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'revision_in_order';
    END IF;
    IF NOT EXISTS (
        SELECT 1 FROM annotations_verdict AS verdict
         WHERE verdict.id = NEW.verdict_id
           AND (verdict.status = '{Status.IN_REVIEW}' OR NEW.kind = 'retraction')
    ) THEN
        RAISE EXCEPTION 'only a verdict in review is published'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'revision_in_order';
    END IF;
    IF NEW.kind <> 'retraction' AND NOT EXISTS (
        SELECT 1 FROM annotations_verdictauthor AS author
         WHERE author.verdict_id = NEW.verdict_id AND author.for_revision = NEW.number
    ) THEN
        RAISE EXCEPTION 'a revision has an author'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'revision_two_people';
    END IF;
    IF EXISTS (
        SELECT 1 FROM annotations_verdictauthor AS author
         WHERE author.verdict_id = NEW.verdict_id
           AND author.user_id = NEW.published_by_id
           AND (author.for_revision = NEW.number OR NEW.kind = 'retraction')
    ) OR EXISTS (
        SELECT 1 FROM annotations_verdict AS verdict
         WHERE verdict.id = NEW.verdict_id
           AND verdict.status = '{Status.IN_REVIEW}'
           AND verdict.submitted_by_id = NEW.published_by_id
    ) THEN
        RAISE EXCEPTION 'an author never publishes or retracts their own verdict'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'revision_two_people';
    END IF;
    RETURN NEW;
"""


POINTS_AT_LATEST = """
    IF NOT EXISTS (
        SELECT 1
          FROM annotations_verdictrevision AS revision
          JOIN annotations_verdict AS verdict ON verdict.id = revision.verdict_id
         WHERE revision.id = NEW.revision_id
           AND revision.claim_id = NEW.claim_id
           AND verdict.claim_id = NEW.claim_id
           AND revision.number = verdict.revision
    ) THEN
        RAISE EXCEPTION 'the public reads the latest revision of the claim itself'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'publiccheck_latest';
    END IF;
    RETURN NEW;
"""


def legal_move() -> pgtrigger.Trigger:
    return pgtrigger.Trigger(
        name="legal_move",
        when=pgtrigger.Before,
        operation=pgtrigger.Insert | pgtrigger.Update,
        func=LEGAL_MOVE,
    )


def two_people() -> pgtrigger.Trigger:
    return pgtrigger.Trigger(
        name="two_people",
        when=pgtrigger.Before,
        operation=pgtrigger.Insert,
        func=TWO_PEOPLE,
    )


def points_at_latest() -> pgtrigger.Trigger:
    return pgtrigger.Trigger(
        name="points_at_latest",
        when=pgtrigger.Before,
        operation=pgtrigger.Insert | pgtrigger.Update,
        func=POINTS_AT_LATEST,
    )
