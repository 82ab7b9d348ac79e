"""Write the manual's tables from the program itself, so that they cannot say another thing.

    python -m tools.manual_tables         write them into docs/manual
    python -m tools.manual_tables check   is every table what the program says?

A table stands between `<!-- table: NAME -->` and `<!-- end -->`.
"""

import re
import sys
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Final

from carehome_app.domain.accounts.roles import ROLE_LABELS, TABLE, May, Role
from carehome_app.domain.measures.catalogue import (
    BLOOD_PRESSURE,
    CATALOGUE,
    CONSCIOUSNESS,
    GLUCOSE,
    MEAL,
    OXYGEN_SATURATION,
    TEMPERATURE,
    WEIGHT,
)
from carehome_app.domain.measures.fields import ChoiceField, NumberField, Scale, TickField
from carehome_app.domain.measures.measure import Measure, Rule
from carehome_app.domain.measures.rule import EVERY_AGE
from carehome_app.domain.rounds.reasons import REASONS
from carehome_app.domain.typed.reading import Accepted, NotTaken, Question, Refused, understand
from carehome_app.i18n import Text, Translate
from carehome_app.languages import load
from carehome_app.ui.settings.limits_part import line_words

MANUAL: Final = Path(__file__).parent.parent / "docs" / "manual"
A_DAY: Final = date(2026, 11, 22)
EXAMPLES: Final = (
    "365", "36.5", "36。5", "36,5", "３６．５", "37", "36.0", "405", "345", "986", "98.6", "98.6f",
    "3650", "52", "3.6", "36.55", "-36", "36.5.1", "abc",
    "o", "h", "r", "h.", "h+3", "h 12-1", "o+", "h+400", "not:leave",
)  # fmt: skip
"""What the manual shows of the grammar; the meanings beside them are the parser's own."""
CHRONIC_EXAMPLES: Final = (
    (
        BLOOD_PRESSURE,
        (
            "9060",
            "12080",
            "110100",
            "120/80",
            "12080 72",
            "120/80/72",
            "12080 72 u1",
            "1208",
            "80120",
            "16/10",
            "16/10k",
            "25080",
        ),
    ),
    (GLUCOSE, ("5.6", "56", "108", "56 f", "25", "250", "108g", "HI", "LO", "61")),
    (WEIGHT, ("58.4", "58.4 l", "584")),
    (OXYGEN_SATURATION, ("97", "97 o", "9")),
    (MEAL, ("3",)),
    (CONSCIOUSNESS, ("a", "C")),
)
GIVEN: Final = (
    May.RECORD, May.CORRECT_OWN_IN_OPEN_ROUND, May.TAKE_STEP, May.CORRECT_ANY, May.CLOSE_FINDING,
    May.ISSUE_REPORT, May.ADMIT, May.SET_RULES, May.KEEP_ACCOUNTS, May.READ, May.READ_ISSUED,
    May.KEEP_GATE, May.ASK_WHO_MET, May.SET_LEVEL, May.END_EMERGENCY,
)  # fmt: skip
"""What a role allows in this version; others are prepared for what comes."""

Words = dict[str, str]
WORDS: Final[dict[str, Words]] = {
    "zh": {
        "rules": "规则|年龄|部位|阈值|判定为|默认启用|依据|参考资料",
        "yes": "是", "no": "否", "every": "各部位",
        "any_age": "各年龄", "from_age": "满 {} 岁", "under_age": "不满 {} 岁",
        "ages": "满 {} 岁、不满 {} 岁",
        "repeats": "异常类别|首次异常后|仍异常时|提示", "minutes": "{} 分钟",
        "reasons": "键|原因|算作|默认持续到", "away": "不在院（不计入应测）", "not": "未测",
        "round": "仅本轮", "further": "另行通知（每天确认一次）",
        "grammar": "输入|结果", "kept": "记为 {}", "asked": "询问：{} {}", "refused": "拒绝：{}",
        "until": "{}，至 {}", "open": "{}，直至另行通知", "once": "{}，仅本轮",
        "again": "（再输入一次即保存）", "full": "（须输入 {}）",
        "measures": "项目|可能的范围或选项|此范围外会询问", "free": "文字",
        "chronic": "项目|输入|结果",
        "roles": "可以做的事",
    },
    "en": {
        "rules": "Rule|Ages|Site|Line|Finding|On by default|Source|Reference",
        "yes": "yes", "no": "no",
        "every": "every site",
        "any_age": "every age", "from_age": "from {}", "under_age": "under {}",
        "ages": "from {}, under {}",
        "repeats": "Kind of finding|After the first|While it stays so|Advice",
        "minutes": "{} minutes",
        "reasons": "Key|Reason|Counted as|Unless said otherwise, until",
        "away": "away (not due)", "not": "not measured",
        "round": "the end of this round", "further": "further notice (asked once a day)",
        "grammar": "Typed|What happens", "kept": "kept as {}", "asked": "asked: {} {}",
        "refused": "refused: {}", "until": "{}, until {}", "open": "{}, until further notice",
        "once": "{}, this round only",
        "again": "(the same again keeps it)", "full": "(only if typed {})",
        "measures": "Measure|Possible, or choices|Asked about outside", "free": "words",
        "chronic": "Measure|Typed|What happens",
        "roles": "May",
    },
}  # fmt: skip
DEEDS: Final[dict[May, Words]] = {
    May.RECORD: {"zh": "登记测值、未测原因、备注", "en": "record readings, reasons and notes"},
    May.CORRECT_OWN_IN_OPEN_ROUND: {
        "zh": "更正自己录入的（签发日报之前）",
        "en": "correct one's own, before the report is issued",
    },
    May.TAKE_STEP: {"zh": "登记处置步骤", "en": "keep the steps of a follow-up"},
    May.CORRECT_ANY: {
        "zh": "更正他人的；签发后补录、更正",
        "en": "correct others'; add or correct after the report",
    },
    May.CLOSE_FINDING: {"zh": "说明原因后关闭异常", "en": "close a finding with a reason"},
    May.ISSUE_REPORT: {"zh": "签发日报", "en": "issue a report"},
    May.ADMIT: {
        "zh": "人员登记、更改、离院、导入",
        "en": "admit, change, discharge and import people",
    },
    May.SET_RULES: {
        "zh": "修改阈值、巡测、复测间隔、单位、区域",
        "en": "change limits, rounds, repeats, units and areas",
    },
    May.KEEP_ACCOUNTS: {"zh": "分配操作权限", "en": "give roles"},
    May.READ: {"zh": "查看登记与异常", "en": "read the records"},
    May.READ_ISSUED: {
        "zh": "查看已签发的报告、核验",
        "en": "read issued reports, verify",
    },
    May.KEEP_GATE: {
        "zh": "门岗登记进出，看姓名和房号",
        "en": "keep the gate: who comes and goes, by name and room",
    },
    May.ASK_WHO_MET: {"zh": "查询谁与谁同时在院", "en": "look up who met whom"},
    May.SET_LEVEL: {
        "zh": "改管控级别、签例外探视",
        "en": "set the level of control, sign an exception",
    },
    May.END_EMERGENCY: {
        "zh": "结束应急事件，销毁其数据",
        "en": "end an emergency and destroy its data",
    },
}


def rows(name: str, language: str) -> Iterator[Sequence[str]]:
    """Yield the heading and the rows of a table in a language."""
    yield from _TABLES[name](load(language), WORDS[language], language)


def written(text: str, language: str) -> str:
    """Return a page of the manual with all its tables as the program has them now."""

    def table(match: re.Match[str]) -> str:
        heading, *others = rows(match[1], language)
        rule = ["---"] * len(heading)
        lines = ("| " + " | ".join(map(_cell, row)) + " |" for row in (heading, rule, *others))
        return f"<!-- table: {match[1]} -->\n" + "\n".join(lines) + "\n<!-- end -->"

    return re.sub(r"<!-- table: (\w+) -->.*?<!-- end -->", table, text, flags=re.DOTALL)


def stale() -> Iterator[tuple[Path, str]]:
    """Yield each page whose tables say another thing than the program, and what it should be."""
    for language in WORDS:
        for page in sorted((MANUAL / language).glob("*.md")):
            text = page.read_text(encoding="utf-8")
            fresh = written(text, language)
            if fresh != text:
                yield page, fresh


def main(arguments: Sequence[str]) -> int:
    """Write the tables, or with `check` only say which are stale."""
    found = list(stale())
    for page, fresh in found:
        print(page.relative_to(MANUAL.parent.parent))
        if "check" not in arguments:
            page.write_text(fresh, encoding="utf-8")
    return int(bool(found) and "check" in arguments)


def _cell(text: str) -> str:
    return text.replace("|", "\\|")


def _rules(say: Translate, words: Words, _language: str) -> Iterator[Sequence[str]]:
    yield words["rules"].split("|")
    seen: set[str] = set()
    for measure in CATALOGUE:
        for rule in measure.rules:
            if rule.code in seen:
                continue
            seen.add(rule.code)
            family = measure.family(rule.family)
            yield (
                _rule_name(measure, rule, say),
                _ages(rule, words),
                _sites(rule, say) or words["every"],
                line_words(rule, rule.threshold, say),
                say(family.labels[rule.severity]),
                words["yes" if rule.on else "no"],
                say(rule.source.label),
                f"§ {rule.source.section}" if rule.source.section else "—",
            )


def _ages(rule: Rule, words: Words) -> str:
    """Return the ages a rule is made for."""
    first, below = rule.ages
    if rule.ages == EVERY_AGE:
        return words["any_age"]
    if below == EVERY_AGE[1]:
        return words["from_age"].format(first)
    return words["under_age"].format(below) if first == 0 else words["ages"].format(first, below)


def _rule_name(measure: Measure, rule: Rule, say: Translate) -> str:
    """Return a rule's label, with the number it looks at where two have the same label."""
    label = say(rule.label)
    same = [one for one in measure.rules if one.label == rule.label and one.sites == rule.sites]
    if len({one.field for one in same}) < 2:
        return label
    return f"{label} ({say(measure.number(rule.field).label)})"


def _measures(say: Translate, words: Words, _language: str) -> Iterator[Sequence[str]]:
    yield words["measures"].split("|")
    for measure in CATALOGUE:
        for field in measure.fields:
            match field:
                case NumberField(scales=scales):
                    possible = [_range(scale, scale.plausible) for scale in scales]
                    expected = [_range(scale, scale.expected) for scale in scales]
                    cells = " / ".join((*possible, *field.words)), " / ".join(expected)
                case ChoiceField(options=options):
                    cells = ", ".join(f"`{one.key}` {say(one.label)}" for one in options), ""
                case TickField():
                    cells = ", ".join(f"`{word}`" for word in field.words), ""
                case _:
                    cells = words["free"], ""
            label = say(field.label) if field is not measure.fields[0] else say(measure.label)
            name = label if field is measure.fields[0] else f"· {label}"
            yield name, *cells


def _range(scale: Scale, ends: tuple[Decimal, Decimal]) -> str:
    return f"{ends[0]}–{ends[1]} {scale.unit}"


def _chronic(say: Translate, words: Words, _language: str) -> Iterator[Sequence[str]]:
    yield words["chronic"].split("|")
    for measure, texts in CHRONIC_EXAMPLES:
        for text in texts:
            yield say(measure.label), f"`{text}`", _result(text, say, words, measure)


def _sites(rule: Rule, say: Translate) -> str:
    labels = {site.code: say(site.label) for measure in CATALOGUE for site in measure.sites}
    return " / ".join(labels[code] for code in rule.sites)


def _repeats(say: Translate, words: Words, _language: str) -> Iterator[Sequence[str]]:
    yield words["repeats"].split("|")
    families = {one.code: one for measure in CATALOGUE for one in measure.families}
    for family in families.values():
        labels = " / ".join(dict.fromkeys(say(text) for text in family.labels.values()))
        first, again = (
            words["minutes"].format(int(one.total_seconds()) // 60)
            for one in (family.repeat_after, family.repeat_again)
        )
        yield labels, first, again, say(family.advice)


def _reasons(say: Translate, words: Words, _language: str) -> Iterator[Sequence[str]]:
    yield words["reasons"].split("|")
    for one in REASONS:
        counted = words["away" if one.away else "not"]
        yield f"`{one.key}`", say(one.label), counted, words["further" if one.lasting else "round"]


def _grammar(say: Translate, words: Words, _language: str) -> Iterator[Sequence[str]]:
    yield words["grammar"].split("|")
    for text in EXAMPLES:
        yield f"`{text}`", _result(text, say, words)


def _result(text: str, say: Translate, words: Words, measure: Measure = TEMPERATURE) -> str:
    match understand(text, measure, today=A_DAY):
        case Accepted(meaning):
            said = ", ".join(say(one) if isinstance(one, Text) else one for one in meaning.said)
            return words["kept"].format(f"{meaning.shown}, {said}" if said else meaning.shown)
        case Question(why=why, meanings=meanings, repeatable=repeatable):
            first = meanings[0]
            how = words["again"] if repeatable else words["full"].format(f"`{first.full}`")
            return words["asked"].format(say(why), f"**{first.shown}** {how}")
        case Refused(why):
            return words["refused"].format(say(why))
        case NotTaken(reason, until, open_ended):
            label = say(reason.label)
            if until is not None:
                return words["until"].format(label, until.isoformat())
            return words["open" if open_ended else "once"].format(label)


def _roles(say: Translate, words: Words, language: str) -> Iterator[Sequence[str]]:
    yield (words["roles"], *(say(label) for label in ROLE_LABELS.values()))
    for may in GIVEN:
        ticks = ("✓" if may in TABLE[role] else "" for role in Role)
        yield (DEEDS[may][language], *ticks)


_TABLES: Final[dict[str, Callable[[Translate, Words, str], Iterator[Sequence[str]]]]] = {
    "rules": _rules,
    "repeats": _repeats,
    "reasons": _reasons,
    "grammar": _grammar,
    "roles": _roles,
    "measures": _measures,
    "chronic": _chronic,
}

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
