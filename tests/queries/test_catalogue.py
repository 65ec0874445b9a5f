"""What programs list: facts of published articles."""

from django.db import connection

from annotations.models import Article
from annotations.queries import catalogue
from tests import factories as make


def test_article_published_between_two_looks_waits_for_the_next(annotator, reviewer):
    early, late = make.make_article(annotator), make.make_article(annotator)
    make.make_published_claim(annotator, reviewer, early)
    draft = make.make_verdict(make.make_claim(late, make.WORDS, annotator), annotator)
    looks = []

    def publish_after_the_first(execute, sql, params, many, context):
        answer = execute(sql, params, many, context)
        looks.append(sql)
        if len(looks) == 1:
            make.publish(draft, annotator, reviewer)
        return answer

    ids = list(Article.objects.values_list("pk", flat=True))
    with connection.execute_wrapper(publish_after_the_first):
        found = catalogue.published_articles(ids)
    assert list(found) == [early.pk]
    assert set(catalogue.published_articles(ids)) == {early.pk, late.pk}
