"""The data: one noun a file, constraints first."""

from annotations.models.appearance import Appearance, Span, SpanState
from annotations.models.article import Article, ArticleVersion, Original
from annotations.models.card_image import CardImage
from annotations.models.change import Epoch
from annotations.models.citation import (
    ArchivedCopy,
    Citation,
    CitationKind,
    Proof,
    Stance,
)
from annotations.models.claim import Claim, ClaimKind, ClaimTopic, Triage, Wording
from annotations.models.dismissal import DismissedSuggestion
from annotations.models.edit import Edit, EditKind
from annotations.models.match import Assessment, ClaimLink, ClaimMatch
from annotations.models.named import Claimant, Newsroom, Outlet, Source, Topic
from annotations.models.notice import Notice
from annotations.models.presence import Presence
from annotations.models.quantity import Quantity
from annotations.models.rating import Rating, RatingScale
from annotations.models.reference import Reference, ReferenceDecision
from annotations.models.report import Report
from annotations.models.revision import PublicCheck, VerdictRevision
from annotations.models.search import SearchDocument, SearchWord
from annotations.models.tally import Tally
from annotations.models.token import ApiToken, IdempotencyRecord
from annotations.models.translation import ClaimTranslation, RatingTranslation
from annotations.models.user import User
from annotations.models.verdict import ReviewEvent, Verdict, VerdictAuthor

__all__ = [
    "ApiToken",
    "Appearance",
    "ArchivedCopy",
    "Article",
    "ArticleVersion",
    "Assessment",
    "CardImage",
    "Citation",
    "CitationKind",
    "Claim",
    "ClaimKind",
    "ClaimLink",
    "ClaimMatch",
    "ClaimTopic",
    "ClaimTranslation",
    "Claimant",
    "Edit",
    "EditKind",
    "DismissedSuggestion",
    "Epoch",
    "IdempotencyRecord",
    "Newsroom",
    "Notice",
    "Original",
    "Outlet",
    "Presence",
    "Proof",
    "PublicCheck",
    "Quantity",
    "Rating",
    "RatingScale",
    "RatingTranslation",
    "Reference",
    "ReferenceDecision",
    "Report",
    "ReviewEvent",
    "SearchDocument",
    "SearchWord",
    "Source",
    "Span",
    "SpanState",
    "Stance",
    "Tally",
    "Topic",
    "Triage",
    "User",
    "Verdict",
    "VerdictAuthor",
    "VerdictRevision",
    "Wording",
]
