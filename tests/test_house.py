"""What the compiler does not hold the house to."""
import re
from collections import defaultdict

from conftest import ROOT

TYPE = re.compile(r'^(?:struct|class) ([A-Z]\w+)(?: final)?(?: :[^;{]*)? ?\{', re.M)


def test_a_name_is_one_type():
    """All rooms share a namespace: two types of one name would share their inline functions at link time."""
    homes = defaultdict(set)
    for header in sorted((ROOT / 'src').glob('*/*.h')):
        for name in TYPE.findall(header.read_text(encoding='utf-8')):
            homes[name].add(f'{header.parent.name}/{header.name}')
    twice = {name: sorted(where) for name, where in homes.items() if len(where) > 1}
    # Still two of each: one of the two is plain bytes and has no function that the other could take the place of.
    for known in ('Reading', 'Place'):
        twice.pop(known, None)
    assert not twice
