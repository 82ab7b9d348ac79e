"""Each clause of docs/security.md that promises something names the tests that hold it true."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

PAGE: Final = Path(__file__).parent.parent / "docs" / "security.md"
TESTS: Final = Path(__file__).parent
PROJECT: Final = PAGE.parent.parent / "pyproject.toml"
ADVICE: Final[tuple[str, ...]] = ()
"""What promises nothing of the program: a word of caution, or what a person has to do."""

HELD_BY: Final[dict[str, tuple[str, ...]]] = {
    # A thief.
    "The whole record is encrypted": (
        "db/file/test_opening.py::the_file_is_encrypted_with_a_check_of_each_page",
        "faults/test_flipped_bytes.py::",
    ),
    "the key lies wrapped in": (
        "services/home/test_keys.py::every_kind_of_key_opens_the_home",
        "services/home/test_keys.py::nothing_of_a_key_stands_in_clear",
    ),
    "No file of the folder": (
        "test_home_folder.py::no_file_of_the_folder_holds_anything_about_anybody",
        "test_secrets_unsaid.py::",
    ),
    # A colleague.
    "An own account and PIN": (
        "services/accounts/test_pins.py::fingers_may_slip_twice_and_then_each_wrong_pin_waits",
        "services/accounts/test_pins.py::the_wait_survives_a_restart",
    ),
    "a home that may only be read": (
        "services/accounts/test_pins.py::on_a_locked_stick_wrong_pins_wait_too",
        "services/accounts/test_pins.py::where_wrong_pins_can_be_counted_nowhere_nobody_gets_in",
    ),
    "one table of roles": (
        "services/accounts/test_roles.py::a_role_may_do_what_the_table_says_and_no_more",
        "services/accounts/test_roles.py::every_public_method_of_every_service_is_in_the_walk",
    ),
    "a report, a list or a chart": (
        "commands/test_ways_out.py::a_carer_takes_no_list_of_people",
        "commands/test_ways_out.py::a_carer_prints_a_sheet_to_write_on",
        "ui/reports/test_page_roles.py::a_carer_takes_no_list_of_people_out_of_the_window",
        "ui/palette/test_row_menu.py::who_may_not_export_copies_no_list_of_people",
        "ui/trends/test_page.py::a_carer_takes_no_chart_out",
        "ui/today/test_page.py::a_carer_copies_no_chat_text",
    ),
    "the lock page after idle": ("ui/shell/test_locking.py::after_three_minutes_without_a_key",),
    "every line says who": ("services/history/test_history.py::every_line_of_a_home_can_be_said",),
    # Whoever changes the record.
    "The chain of hashes": (
        "services/history/test_tampering.py::any_line_changed_is_the_first_wrong_one",
        "services/history/test_tampering.py::any_line_removed_put_in_or_moved",
    ),
    "A blank line that no erasure": (
        "services/privacy/test_erasing.py::a_line_blanked_without_an_erasure_is_named",
    ),
    "a named line that can still": (
        "services/history/test_erasures.py::named_but_readable_is_as_wrong_as_blank",
    ),
    "an erasure that takes no": (
        "services/history/test_erasures.py::readings_of_a_living_person_hidden_under",
        "services/history/test_erasures.py::a_living_persons_admission_taken_away_is_found",
        "services/history/test_erasures.py::an_erasure_before_the_term_is_found",
        "services/history/test_erasures.py::an_erasure_by_somebody_who_is_no_director",
    ),
    "An older copy put back": (
        "services/trust/test_rolled_back.py::a_proven_backup_knows_that_the_record_was_rolled",
        "services/trust/test_rolled_back.py::it_is_known_from_the_second_folder_too",
        "services/trust/test_rolled_back.py::the_newest_two_hundred_reports_are_compared",
        "services/trust/test_rolled_back.py::the_director_looks_into_it_with_a_reason",
    ),
    "The seal on a report that somebody": (
        "services/history/test_verifying.py::a_seal_is_found_again",
        "services/desks/test_sealed_by_several.py::the_seal_belongs_to_the_lines_of_both_desks",
    ),
    "With a seal the check makes": (
        "services/reports/test_comparing.py::a_kept_report_that_was_replaced_does_not_fit",
        "services/reports/test_comparing.py::a_later_version_compares_the_words",
        "ui/history/test_verify_card.py::the_report_of_a_seal_is_made_again_in_the_window",
    ),
    "a saved file is held against": (
        "services/reports/test_comparing.py::a_true_copy_is_told_with_who_issued_and_signed_it",
        "services/reports/test_comparing.py::a_file_with_the_seal_and_other_figures_is_no_copy",
        "services/reports/test_comparing.py::what_was_never_issued_is_unknown",
    ),
    "The seal in the checksum file": (
        "services/reports/test_comparing.py::the_seal_beside_a_copy_covers_the_bytes_and_the_line",
        "services/reports/test_comparing.py::bytes_replaced_with_their_hash_and_the_chain_do_not",
    ),
    'Say "can be checked"': ADVICE,
    # The network.
    "Nothing: the program that holds": (
        "test_no_network.py::no_module_can_open_a_connection",
        "test_no_network.py::no_template_fetches_a_package",
    ),
    "The tests refuse any": (
        "test_no_network.py::the_watch_sees_an_internet_socket",
        "e2e/test_tour.py::a_whole_morning_needs_no_network_interface",
    ),
    "A process of its own without": (
        "contract listening",
        "ui/isolation/test_watch.py::lines_of_a_listener_reach_the_door_whoever_is_signed_in",
    ),
    "The only modules with sockets": ("test_no_network.py::no_module_can_open_a_connection",),
    "for doors: a webhook": (
        "listening/test_listeners.py::a_webhook_takes_what_has_the_secret_and_a_known_sensor",
        "listening/test_listeners.py::a_box_sends_frames_and_its_heartbeats_are_gathered",
        "listening/test_listeners.py::no_listener_binds_every_address_or_one_of_the_internet",
    ),
    "one broker that the home names": (
        "listening/test_listeners.py::a_broker_is_followed_and_found_again_when_it_died",
        "listening/test_listeners.py::a_serial_line_is_read_and_found_again",
    ),
    "Sensors it was not told of": (
        "ui/isolation/test_watch.py::lines_of_a_listener_reach_the_door_whoever_is_signed_in",
    ),
    "The window reads the folder as": (
        "domain/isolation/test_lines.py::any_text_is_a_message_or_a_refusal",
    ),
    # The bureau's receiver, and a parcel on its way.
    "Besides a named broker": (
        "test_no_network.py::two_modules_dial_the_broker_and_the_bureau_and_no_other",
        "listening/test_parcels.py::the_older_tls_is_refused",
        "listening/test_parcels.py::who_has_no_certificate_or_a_strangers_is_refused",
        "listening/test_parcels.py::a_receiver_of_another_authority_gets_nothing",
        "ui/bureau/test_pages.py::the_top_bar_says_all_the_time_that_a_desk_sends_by_network",
    ),
    "The record is closed before": (
        "listening/test_parcels.py::the_home_is_closed_before_anything_is_dialled",
    ),
    "no window and no service may": ("contract who-listening",),
    "The receiver (`carehome": (
        "contract listening",
        "listening/test_parcels.py::nothing_else_is_answered_with_more_than_a_number",
        "listening/test_parcels.py::what_is_cut_off_in_the_middle_leaves_nothing",
    ),
    "The bureau judges these files": (
        "listening/test_parcels.py::a_home_sends_and_the_bureau_takes_it_in",
    ),
    "`GET /down/MAILBOX`": (
        "listening/test_parcels.py::a_home_fetches_only_what_lies_in_its_own_mailbox",
        "listening/test_parcels.py::receipts_and_notices_come_back_by_the_same_way",
    ),
    "A parcel holds sums": (
        "services/bureau/test_taking.py::names_rooms_and_codes_are_in_no_parcel",
        "services/bureau/test_things_in_parcels.py::every_thing_of_which_it_is_known_how_long",
    ),
    "It is signed by the home": (
        "services/bureau/test_taking.py::whichever_byte_of_a_parcel_is_altered_it_is_refused",
        "services/bureau/test_taking.py::a_file_of_another_bureau_is_told_so",
        "services/bureau/test_taking.py::who_is_not_admitted_and_who_signs_with_another_key",
    ),
    "numbers and digests show": (
        "services/bureau/test_taking.py::a_lost_parcel_heals_itself_and_stays_on_time",
        "services/bureau/test_taking.py::yesterdays_file_under_a_new_name_is_already_there",
        "services/bureau/test_taking.py::a_record_that_goes_on_in_two_places_is_asked_about",
    ),
    "Cards are trusted only": (
        "services/bureau/test_both_ways.py::a_stranger_with_the_same_number_needs_the_words",
        "services/bureau/test_both_ways.py::eight_words_can_be_typed_in_any_case",
    ),
    "Masked cases go only": (
        "services/bureau/test_both_ways.py::masked_cases_go_out_only_while_something_spreads",
        "services/bureau/test_both_ways.py::one_case_with_its_name_needs_the_directors_pin",
    ),
    # Wicked input.
    "Values are never put into SQL": (
        "documents/test_bad_input.py::it_is_shown_as_it_was_typed",
        "documents/test_bad_input.py::no_document_takes_it_for_anything_but_words",
        "documents/test_pdf_contents.py::a_name_is_never_read_as_markup",
    ),
    "workbooks take nothing": (
        "documents/test_workbook.py::nothing_in_a_workbook_is_a_formula",
        "documents/test_report_kinds.py::nothing_typed_is_a_formula_in_any_format",
    ),
    "labels and tooltips": (
        "ui/people/test_wicked_names.py::no_page_takes_a_name_for_markup",
        "ui/people/test_wicked_names.py::a_tooltip_that_is_no_text_of_the_program_s_own_is_plain",
    ),
    "what is too long is refused": (
        "documents/test_bad_input.py::a_megabyte_is_no_name",
        "documents/test_bad_input.py::a_megabyte_is_no_note_no_reason_and_no_remark",
    ),
    # The stick by which PCs exchange.
    "Each piece is sealed": (
        "services/desks/test_exchanging.py::no_byte_of_a_piece_can_be_changed",
        "services/desks/test_exchanging.py::a_piece_of_another_home_is_refused",
        "services/desks/test_exchanging.py::what_was_sealed_before_a_desk_was_known",
    ),
    "An invitation holds": (
        "services/desks/test_exchanging.py::an_invitation_needs_passphrase_pin_and_director",
        "services/desks/test_exchanging.py::the_code_of_an_invitation_stands_for_the_passphrase",
        "services/desks/test_exchanging.py::an_altered_invitation_is_refused",
    ),
    "A closed desk gets nothing": (
        "services/desks/test_exchanging.py::nothing_is_taken_of_a_closed_desk_and_nothing_sealed",
    ),
    # Damage and accidents.
    "Every Enter is on the disk": (
        "faults/test_sigkill.py::nothing_that_was_kept_is_lost",
        "faults/test_power_cut.py::whatever_a_power_cut_leaves_opens_and_holds_what_was_told",
    ),
    "proven backups, a weekly": (
        "services/backups/test_backing_up.py::a_backup_is_a_whole_home_that_opens_elsewhere",
        "services/backups/test_backing_up.py::the_weekly_drill_compares_every_byte",
        "services/backups/test_restoring.py::every_damaged_page_leaves_a_record_that_is_whole",
    ),
    "a restore makes a new folder": (
        "services/backups/test_restoring.py::a_folder_that_holds_something_is_never_written_over",
        "services/trust/test_place.py::a_restored_record_is_a_new_station",
        "services/trust/test_place.py::two_copies_never_write_lines_of_the_same_station",
    ),
    "A clock that jumped ahead": (
        "faults/test_clock_faults.py::whatever_the_clock_shows_nothing_is_lost",
        "services/trust/test_clock.py::no_backup_is_made_or_let_go_by_a_clock_that_jumped",
        "services/trust/test_clock.py::no_term_is_over_by_a_clock_that_jumped",
        "services/trust/test_clock.py::a_copied_folder_asks_about_the_clock",
    ),
    "one that was confirmed wrongly": (
        "services/trust/test_wrong_clock.py::a_line_of_2099_no_longer_draws_every_later_line",
        "services/trust/test_wrong_clock.py::settings_places_and_the_past_are_right_again",
        "services/trust/test_wrong_clock.py::stamps_keep_their_order_and_give_back_the_moment",
    ),
    "Bytes of a backup": (
        "services/backups/test_backing_up.py::a_byte_that_changed_in_the_newest_backup",
        "services/backups/test_backing_up.py::the_weekly_drill_compares_every_byte",
        "services/backups/test_backing_up.py::the_weekly_drill_compares_the_copies_on_the_stick",
    ),
    "A full disk opens to look": (
        "db/file/test_trouble.py::a_home_on_a_full_disk_opens_to_look_with_every_line",
    ),
    "a file deleted while": (
        "db/file/test_trouble.py::what_is_deleted_while_it_is_open_is_noticed_at_the_next_enter",
    ),
    # Another user of the PC.
    "The system's own accounts": ADVICE,
    "The home's folder (0700)": (
        "services/home/test_passphrases.py::a_real_home_is_not_founded_with_one_and_its_folder",
        "commands/test_exports.py::what_is_exported_is_for_nobody_else_on_this_computer",
    ),
    "Linux writes no image": (
        "services/trust/test_memory.py::a_program_with_an_open_home_is_not_dumpable",
    ),
    "Names that were copied": (
        "ui/trust/test_clipboard.py::a_copied_row_is_gone_after_a_minute",
        "ui/trust/test_clipboard.py::what_came_later_stays",
    ),
    "the masked text for a chat": (
        "ui/trust/test_clipboard.py::the_masked_text_for_a_chat_stays",
    ),
    "Signing out drops names": (
        "services/trust/test_memory.py::when_nobody_is_signed_in_no_names_are_kept_for_lists",
    ),
    # Personal data.
    "**Kept** for the term": ("services/privacy/test_keeping.py::a_running_term_forbids_it",),
    "a medical institution keeps": ADVICE,
    "The home may keep longer": (
        "services/privacy/test_keeping.py::a_home_may_keep_longer_and_not_shorter",
    ),
    "A **hold** stops": ("services/privacy/test_keeping.py::a_hold_forbids_it_whatever_the_term",),
    "**Locked** (PIPL 47)": (
        "services/privacy/test_keeping.py::a_locked_person_is_in_no_list_and_no_report",
        "services/privacy/test_keeping.py::no_chart_shows_a_locked_person",
        "services/privacy/test_keeping.py::the_past_does_not_show_who_is_locked_now",
    ),
    "Only the director sees that": (
        "services/privacy/test_keeping.py::only_the_director_keeps_locks_and_erases",
        "services/privacy/test_keeping.py::a_locked_person_is_in_no_list_and_no_report",
    ),
    "**Erased**: the lines become": (
        "services/privacy/test_erasing.py::an_erased_person_is_in_no_table_and_in_no_byte",
        "services/privacy/test_erasing.py::documents_of_the_stay_go_and_say_so",
        "services/privacy/test_only_one_person.py::a_large_file_is_written_anew",
        "services/privacy/test_only_one_person.py::what_something_else_still_reads",
        "services/privacy/test_only_one_person.py::a_program_that_ended_right_after_an_erasure",
        "::the_same_reading_never_has_the_same_body",
    ),
    "The chain still fits": (
        "services/privacy/test_erasing.py::the_record_of_an_erased_person_still_verifies",
    ),
    "who erased whom": (
        "services/privacy/test_erasing.py::it_is_an_event_that_says_who_and_when",
    ),
    "**What stays after": (
        "services/privacy/test_erasing.py::the_figures_a_round_was_closed_with_the_number_and",
    ),
    "the person's number": (
        "services/privacy/test_erasing.py::the_figures_a_round_was_closed_with_the_number_and",
    ),
    "the fact that reports": (
        "services/privacy/test_erasing.py::the_figures_a_round_was_closed_with_the_number_and",
    ),
    "words about *others*": (
        "services/privacy/test_erasing.py::words_about_others_that_name_the_person_are_pointed",
    ),
    "backups until they are replaced": (
        "services/backups/test_backing_up.py::old_ones_are_let_go",
    ),
    "paper, sticks and other PCs": ADVICE,
    "A backup restored together": (
        "services/backups/test_erased_restored.py::with_the_lines_after_it_the_erasure_is_done",
    ),
    "one restored without them": (
        "services/backups/test_erased_restored.py::without_them_the_erasure_is_lost_too",
    ),
    "**Masked** reports": (
        "documents/test_all_outputs.py::a_masked_output_names_nobody_in_any_format_or_language",
    ),
    "Room, code and values": ADVICE,
    "**Consent** is written": (
        "ui/privacy/test_consents_part.py::a_consent_is_given_and_withdrawn",
        "services/privacy/test_consents.py::",
    ),
    "The program reminds of nothing": (
        "services/privacy/test_keeping.py::nobody_needs_a_consent_for_anything",
    ),
    "**What left the desk**": (
        "services/privacy/test_consents.py::what_leaves_is_on_file_with_who_and_when",
        "ui/reports/test_page_roles.py::each_file_of_the_whole_home_is_in_the_log_of_what_left",
        "ui/palette/test_row_menu.py::a_table_is_copied_for_a_spreadsheet",
        "ui/trends/test_page.py::the_picture_is_copied_and_saved_three_ways",
        "ui/today/test_page.py::the_chat_text_is_copied",
    ),
    "the director sees the list": (
        "services/privacy/test_consents.py::what_leaves_is_on_file_with_who_and_when",
    ),
    "A screenshot, a photo": ADVICE,
}
"""How a clause begins, and what holds it: a file of tests and how a test's name begins."""


def clauses() -> Iterator[str]:
    """Yield what the page says protects, and what it says of personal data."""
    page = PAGE.read_text("utf-8")
    rows = (line.strip("|").split(" | ") for line in page.splitlines() if line.startswith("| **"))
    said = [row[1].strip() for row in rows]
    data = page.partition("## Personal data")[2].partition("\n## ")[0].replace("\n  ", " ")
    said += [line[2:] for line in data.splitlines() if line.startswith("- ")]
    for one in said:
        yield from re.split(r"(?<=[.;]) ", one)


def stands(proof: str) -> bool:
    """Return whether there is such a test, or such a contract of imports."""
    if proof.startswith("contract "):
        return f'id = "{proof.removeprefix("contract ")}"' in PROJECT.read_text("utf-8")
    place, name = proof.split("::")
    files = [TESTS / place] if place else TESTS.rglob("test_*.py")
    wanted = f"def test_{name}"
    return any(wanted in file.read_text("utf-8") for file in files)


def test_every_clause_is_held_by_tests_that_are_there() -> None:
    unheld = {one for one in clauses() if not any(map(one.startswith, HELD_BY))}
    assert unheld == set(), "say what holds it, or cut it"
    gone = {one for one in HELD_BY if not any(each.startswith(one) for each in clauses())}
    assert gone == set(), "no clause begins so any more"


def test_what_holds_a_clause_is_there() -> None:
    assert [one for proofs in HELD_BY.values() for one in proofs if not stands(one)] == []
