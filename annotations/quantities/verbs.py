"""Verbs that end a noun phrase, and those that tell a rise from a fall."""

from annotations.quantities.vocabulary import Approximator
from annotations.quantities.wordlists import words

_RISING = words(
    "rise rises rose risen rising increase increases increased increasing grow grows"
    " grew grown growing climb climbs climbed jump jumps jumped surge surged soar"
    " soared gain gains gained raise raises raised raising expand expanded up add added"
    " widen widened advanced swelled boosted boost rocketed warmed warms accelerated"
    " strengthened appreciated"
)
_FALLING = words(
    "fall falls fell fallen falling drop drops dropped dropping decrease decreases"
    " decreased decline declines declined declining shrink shrank shrunk cut cuts"
    " cutting reduce reduces reduced reducing slump slumped plunge plunged sink sank"
    " sunk slip slipped lower lowered down tumble tumbled halve contracted slashed"
    " slash dipped lost lose loses trim trimmed dwindled cooled weakened depreciated"
    " shed"
)
_NOUNS = {
    Approximator.INCREASE: words(
        "increases rises gains jumps hikes increase rise growth jump surge gain hike"
        " higher more bigger larger longer faster raise warmer hotter stronger pricier"
        " costlier dearer"
    ),
    Approximator.DECREASE: words(
        "decreases drops cuts falls declines losses reductions decrease drop cut fall"
        " decline reduction loss slump lower less fewer smaller shorter slower"
        " contraction cheaper weaker colder cooler"
    ),
}
_OTHERS = words(
    "said says say saw sees see went goes go came comes come became becomes made makes"
    " make took takes take gave gives give got gets get left leaves leave lost loses"
    " lose won wins win held holds hold kept keeps keep met meets meet paid pays pay"
    " put puts ran runs run sat sits sent sends send set sets shot shows show showed"
    " stood stands stand told tells tell thought wrote writes cost costs spent spends"
    " spend built builds bought buys sold sells fought fights found finds felt led"
    " leads lead lies lay live lives died die dies work works want wants need needs"
    " plan plans hope hopes marched march fled flee flew fly began begins begin broke"
    " breaks brought brings chose drove drives ate eats wear wears weighs weigh lasts"
    " lasted covers cover contains contain remain remains exceed exceeds exceeded reach"
    " reaches reached total totals totalled totaled amount amounts stay stays await"
    " waits wait support supports oppose opposes back backs skip skips own owns earn"
    " earns gather gathers arrive arrives turn turns include includes serve serves"
    " produce produces consume consumes carry carries seats seat treat treats employ"
    " employs house houses hosts host spread sank strike voted vote votes worked cannot"
    " can't don't didn't won't doesn't isn't aren't wasn't weren't consists consist"
    " equals equal sleep sleeps swim cross crosses expect expects receive receives"
    " attend attends apply applies average averages rely relies depend depends use uses"
    " think believe believes know burn burns burned burnt pledged asked read reads hit"
    " hits struck strikes hurt kill kills join joins return returns rest rests speak"
    " speaks spoke suffer suffers lacks lack miss misses vanish vanished require"
    " requires demand demands agreed agrees agree freed guaranteed owe owes belong"
    " belongs retreats melts provide provides generate generates drew draws draw heard"
    " hears hear taught teaches caught catches sought seeks seek dealt swept slept quit"
    " quits sang sings swam threw throws tore swore rode collects creates comprises"
    " constitutes represents enrols hires seizes rejects approves allocates donates"
    " invests borrows lends absorbs emits deliver delivers attract attracts stretch"
    " stretches span spans boast boasts accommodate accommodates handle handles occupy"
    " occupies accept accepts range ranges vary varies differ differs finish finishes"
    " manage manages prefer prefers trust trusts admit admits enter enters retire"
    " retires follow follows escape escapes recover recovers happen happens outlive"
    " separate separates opens closes adds face faces facing passes circles start"
    " starts stop stops forecasts predicts orbits numbered occurs occur appears appear"
    " seems seem achieve achieves acquire acquires allow allows announce announces"
    " argue argues asks assume assumes avoid avoids become behave breathe breathes"
    " choose chooses compete competes complain complains consider considers contribute"
    " contributes create decide decides defend defends define defines denies deny"
    " describe describes destroy destroys determine determines develop develops"
    " discovers discuss discusses distribute distributes dominate dominates dwell eat"
    " enable enables encourage encourages enjoy enjoys ensure ensures establish"
    " establishes examine examines exist exists explain explains explore explores fail"
    " fails feel feels govern governs helps identifies identify ignore ignores imagine"
    " implies imply impose imposes improve improves indicate indicates inform informs"
    " inhabit inhabits insist insists intend intends introduce introduces invest"
    " involve involves let lets locate locates maintain marries marry mention mentions"
    " obtain obtains operate operates organise organises outpace outsell outweigh"
    " overlook participate participates perform performs persuade possess possesses"
    " prevent prevents propose proposes protect protects prove proves publish publishes"
    " pushes qualifies qualify react reacts realise recommend recommends refer refers"
    " reflect reflects refuse refuses regard regards reject relate relates remember"
    " remembers remove removes replace replaces resign resigns resist resists respond"
    " responds restores retain retains reveal reveals smokes specify starve starves"
    " submit submits succeed succeeds suggest suggests survive survives tend tends"
    " threaten threatens undergo undergoes understand urges violate violates warn warns"
    " welcomes withdraw withdraws write arose awoke bore beat bet bled blew bred"
    " broadcast crept dug dove drank dwelt fed flung forgot froze hid laid lent lit"
    " overcame overtook rang shook shone shrank slid sprang stole stuck stung strode"
    " swung undertook upheld wept withdrew withheld withstood swallowed bound outnumber"
    " outnumbers hidden seen known taken given stolen grown broken written driven"
    " thrown worn born torn shown beaten frozen chosen spoken eaten begun shut"
)
_PASTS = words(
    "was were had did rose fell grew came went took gave got left lost won held kept"
    " met paid sent said told wrote spent built began broke brought chose found felt"
    " led sold shot became made ran saw struck sank fled flew fought thought bought"
)
_VERBS = _RISING | _FALLING | _OTHERS
_MOTIONS = (_RISING | _FALLING) - {"raise", "raises", "raised", "cut", "cuts"}


def is_verb(word: str) -> bool:
    """Whether a word (lower case) is taken for a verb, so ends a noun phrase."""
    return word in _VERBS or _is_regular_past(word)


def is_past(word: str) -> bool:
    """Whether a verb (lower case) tells of the past."""
    return word in _PASTS or _is_regular_past(word)


def _is_regular_past(word: str) -> bool:
    return word.endswith("ed") and not word.endswith("eed") and len(word) > 4


def direction(word: str) -> Approximator | None:
    """Whether a verb says that something grew or shrank."""
    if word in _RISING:
        return Approximator.INCREASE
    return Approximator.DECREASE if word in _FALLING else None


def noun_direction(word: str) -> Approximator | None:
    """The same for "increase", "drop", "higher", "fewer"."""
    for found, listed in _NOUNS.items():
        if word in listed:
            return found
    return None


def is_motion(word: str) -> bool:
    """Whether the change itself may follow without "by" ("rose 8 per cent")."""
    return word in _MOTIONS
