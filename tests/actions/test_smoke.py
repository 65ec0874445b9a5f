from tests import factories as make
import pytest
from annotations.models import *

def test_a(annotator, reviewer):
    claim = make.make_published_claim(annotator, reviewer)
    print(list(claim.quantities.all()), make.revision_of(claim).snapshot)

@pytest.mark.django_db(transaction=True)
def test_b(annotator, reviewer):
    claim = make.make_published_claim(annotator, reviewer)
def test_c(db):
    assert Rating.objects.count()==7 and Claim.objects.count()==0
