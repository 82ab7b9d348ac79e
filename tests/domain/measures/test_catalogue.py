"""The catalogue as a whole: codes are unique, and whatever was read is read again the same."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carehome_app.domain.measures.catalogue import CATALOGUE, by_code
from carehome_app.domain.measures.fields import (
    TICKED,
    Amount,
    ChoiceField,
    Field,
    NumberField,
    Scale,
    TextField,
    TickField,
    Value,
)
from carehome_app.domain.measures.measure import Measure, decoded, encoded, said, shown
from carehome_app.domain.typed.numbers import normalized
from carehome_app.i18n import Text, in_english
from tests.telling_examples import tells


def test_codes_indexes_and_names_are_given_once() -> None:
    assert len({one.index for one in CATALOGUE}) == len(CATALOGUE)
    names = [
        name.lower() for one in CATALOGUE for name in {one.code, *(n.lower() for n in one.names)}
    ]
    assert len(set(names)) == len(names)
    assert all(by_code(name) is one for one in CATALOGUE for name in one.names)


def test_a_site_is_found_by_its_code_and_no_other_is_taken_for_it() -> None:
    for measure in CATALOGUE:
        assert [measure.site(one.code) for one in measure.sites] == list(measure.sites)
        assert measure.site("nowhere") is None


def test_the_ends_of_what_can_be_true_can_be_true_and_what_lies_beyond_cannot() -> None:
    scales = [
        scale
        for measure in CATALOGUE
        for field in measure.fields
        if isinstance(field, NumberField)
        for scale in field.scales
    ]
    assert len(scales) > 12
    for scale in scales:
        step = Decimal(1).scaleb(-scale.decimals)
        for inside, (low, high) in (
            (scale.is_plausible, scale.plausible),
            (scale.is_expected, scale.expected),
        ):
            assert inside(low)
            assert inside(high)
            assert not inside(low - step)
            assert not inside(high + step)


def test_the_indexes_in_the_journal_never_change() -> None:
    assert {one.code: one.index for one in CATALOGUE} == {
        "temperature": 1,
        "blood_pressure": 2,
        "glucose": 3,
        "pulse": 4,
        "oxygen_saturation": 5,
        "respiration": 6,
        "weight": 7,
        "height": 8,
        "fluid_in": 9,
        "fluid_out": 10,
        "meal": 11,
        "pain": 12,
        "stool": 13,
        "consciousness": 14,
        "observation": 15,
    }


def test_what_is_too_low_is_told_as_low_and_all_else_as_high() -> None:
    families = {one.code: one.high for measure in CATALOGUE for one in measure.families}
    assert {code for code, high in families.items() if not high} == {
        "low_glucose", "low_oxygen", "low_pressure", "low_temperature", "orthostatic",
        "slow_breathing", "slow_pulse", "weight_loss",
        "not_alert",  # the lowest of what is seen
    }  # fmt: skip


def test_a_rule_or_family_of_two_measures_is_the_very_same() -> None:
    for what in ("rules", "families"):
        known: dict[str, object] = {}
        for measure in CATALOGUE:
            for one in getattr(measure, what):
                assert known.setdefault(one.code, one) is one


@pytest.mark.parametrize("measure", CATALOGUE, ids=lambda one: one.code)
def test_fields_and_options_are_told_apart(measure: Measure) -> None:
    keys = [field.key for field in measure.fields]
    assert len(set(keys)) == len(keys)
    units = {
        normalized(word)
        for scale in measure.main.scales
        for word in (scale.letter, scale.unit)
        if word
    }
    words = [
        word
        for field in measure.fields
        for option in (field.options if isinstance(field, ChoiceField) else ())
        for word in option.words
    ] + [word for field in measure.fields if isinstance(field, TickField) for word in field.words]
    assert len(set(words)) == len(words), "one word says one thing"
    assert not set(words) & units, "and no unit"
    assert all(word == normalized(word) for word in words)


@pytest.mark.parametrize("measure", CATALOGUE, ids=lambda one: one.code)
def test_every_scale_is_whole(measure: Measure) -> None:
    for field in measure.fields:
        if isinstance(field, NumberField):
            for scale in field.scales:
                assert scale.ucum
                assert scale.plausible[0] <= scale.expected[0] < scale.expected[1]
                assert scale.expected[1] <= scale.plausible[1]
    for rule in measure.rules:
        assert measure.family(rule.family)
        assert set(rule.threshold) == {scale.unit for scale in rule.scales} or not rule.scales
        assert in_english(rule.label)
        assert in_english(rule.source.label)


def amounts_on(scale: Scale) -> st.SearchStrategy[Amount]:
    numbers = st.decimals(*scale.plausible, places=scale.decimals)
    return numbers.map(lambda number: Amount(number, scale.unit))


def values_of(field: Field) -> st.SearchStrategy[Value]:
    match field:
        case NumberField(scales=scales, words=words):
            amounts = [amounts_on(scale) for scale in scales]
            return st.one_of(*amounts, *([st.sampled_from(words)] if words else []))
        case ChoiceField(options=options):
            return st.sampled_from([one.code for one in options])
        case TickField():
            return st.just(TICKED)
        case TextField():
            return st.text(min_size=1)


def readings(measure: Measure) -> st.SearchStrategy[dict[str, Value]]:
    first, *more = measure.fields
    return st.fixed_dictionaries(
        {first.key: values_of(first)},
        optional={field.key: values_of(field) for field in more},
    )


@pytest.mark.parametrize("measure", CATALOGUE, ids=lambda one: one.code)
@given(data=st.data())
def test_what_is_written_is_read_again(measure: Measure, data: st.DataObject) -> None:
    values = data.draw(readings(measure))
    tells(any(encoded(measure, values)))
    assert decoded(measure, encoded(measure, values)) == values
    assert shown(measure, values)
    for word in said(measure, values):
        assert isinstance(word, str) or (isinstance(word, Text) and in_english(word))


def test_a_tick_is_said_by_its_name_and_what_was_written_in_its_own_words() -> None:
    told = 0
    for measure in CATALOGUE:
        for field in measure.fields:
            if isinstance(field, TickField):
                assert said(measure, {field.key: TICKED}) == (field.label,)
            elif isinstance(field, TextField):
                assert said(measure, {field.key: "slept well"}) == ("slept well",)
            told += isinstance(field, TickField | TextField)
    assert told > 3
