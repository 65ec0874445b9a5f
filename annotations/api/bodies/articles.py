from annotations.api.bodies.base import Body
from annotations.api.fields import Day, Language, Text
from annotations.models import Article


class ArticleChanges(Body):
    """Facts about an article; the outlet is given as a name."""

    written_to = Article
    example = {"byline": "Harbour desk", "published_on": "2024-03-05"}

    title = Text(required=False)
    source_url = Text(required=False, help_text="Where it was published.")
    outlet = Text(required=False, allow_null=True)
    byline = Text(required=False)
    published_on = Day(required=False, allow_null=True)
    language = Language(required=False, help_text="BCP 47 tag.")


class NewArticle(ArticleChanges):
    """`text` or `html`; what is left out is recognised from it."""

    example = {
        "text": "The port office said that about 1,200 passengers used the ferry on "
        "3 March 2024.",
        "outlet": "Harbour Gazette",
        "published_on": "2024-03-05",
        "language": "en",
    }

    text = Text(required=False, help_text="The words, plain or Markdown.")
    html = Text(required=False, help_text="A saved web page.")
