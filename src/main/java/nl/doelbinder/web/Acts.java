package nl.doelbinder.web;

import static nl.doelbinder.organisation.Role.ADMIN;
import static nl.doelbinder.organisation.Role.AUDITOR;
import static nl.doelbinder.organisation.Role.CHAIR;
import static nl.doelbinder.organisation.Role.CONTRACT_MANAGER;
import static nl.doelbinder.organisation.Role.DATA_OWNER;
import static nl.doelbinder.organisation.Role.DATA_PROVIDER;
import static nl.doelbinder.organisation.Role.DELIVERY_REQUESTER;
import static nl.doelbinder.organisation.Role.DPO;
import static nl.doelbinder.organisation.Role.FACILITY_OWNER;
import static nl.doelbinder.organisation.Role.LOCAL_ADMINISTRATOR;
import static nl.doelbinder.organisation.Role.MEMBER;
import static nl.doelbinder.organisation.Role.PRIVACY_OFFICER;
import static nl.doelbinder.organisation.Role.PROCUREMENT;
import static nl.doelbinder.organisation.Role.REQUESTER;
import static nl.doelbinder.organisation.Role.SECRETARY;
import static nl.doelbinder.organisation.Role.UNIT_LAWYER;
import static nl.doelbinder.organisation.Role.UNIT_LEAD;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.doelbinder.organisation.Role;

/**
 * Who may do what: the one table of act × role. A route that is not in it is refused to everybody, and a test fails for
 * it.
 *
 * <p>A new page or call: add its line, {@code "METHOD /path/{of}/the/mapping"} exactly as in the controller's mapping, to
 * the act that it does; {@code GET} stands for {@code HEAD} too. A new act: a constant with its audience and its routes.
 * Where several patterns match, the most specific one counts, as for the controllers. The name of an act is what the
 * audit shows of it.
 *
 * <p>Only the function is judged here. Whether it is held for the right unit and who may not decide because they filed
 * is the use case's to say, which knows the case.
 */
@SuppressWarnings("ImmutableEnumChecker") // the lists and sets are never handed out to be changed
enum Acts {
    SIGN_IN(
            Who.ANYBODY,
            "GET /aanmelden",
            "POST /aanmelden",
            "GET /oauth2/authorization/{provider}",
            "GET /login/oauth2/code/{provider}"),
    /** What pages are made of. */
    READ_STATIC_FILE(
            Who.ANYBODY,
            "GET /css/**",
            "GET /js/**",
            "GET /images/**",
            "GET /theme/**",
            "GET /design/**",
            "GET /schemas/**",
            "GET /webjars/**",
            "GET /favicon.ico"),
    CHECK_HEALTH(Who.ANYBODY, "GET /healthz"),

    SIGN_OUT(Who.SIGNED_IN, "POST /afmelden"),
    SEE_OWN_WORK(Who.SIGNED_IN, "GET /", "GET /mijn-werk", "GET /api/v1/tasks"),
    /** Taking a task of one's group for oneself, and giving it back. */
    CLAIM_TASK(
            Who.ACTING,
            "GET /mijn-werk/taken/{id}/oppakken",
            "GET /mijn-werk/taken/{id}/teruggeven",
            "POST /mijn-werk/taken/{id}/oppakken",
            "POST /mijn-werk/taken/{id}/teruggeven",
            "POST /api/v1/tasks/{id}/claim",
            "POST /api/v1/tasks/{id}/release"),

    /** A dry run stores nothing. */
    ASSESS(Who.SIGNED_IN, "POST /api/v1/assessments", "POST /api/v1/assessments/batch"),
    CHECK_FORM(Who.REQUESTERS, "GET /verzoeken/nieuw/toets", "POST /verzoeken/nieuw/toets"),

    FILE_REQUEST(Who.REQUESTERS, "GET /verzoeken/nieuw", "POST /verzoeken/nieuw", "POST /api/v1/monitoring-requests"),
    READ_REQUESTS(
            Who.READING_CASES,
            "GET /verzoeken",
            "GET /verzoeken.csv",
            "GET /verzoeken/{code}",
            "GET /verzoeken/{code}/aanvaarding",
            "GET /verzoeken/{code}/besluit",
            "GET /verzoeken/{code}/intrekking",
            "GET /verzoeken/{code}/beeindiging",
            "GET /verzoeken/{code}/vernietiging",
            "GET /verzoeken/{code}/toetsen/{assessment}",
            "GET /api/v1/monitoring-requests",
            "GET /api/v1/monitoring-requests/{code}",
            "GET /api/v1/monitoring-requests/{code}/assessments",
            "GET /api/v1/monitoring-requests/{code}/assessments/{id}/verification",
            "GET /api/v1/monitoring-requests/{code}/history"),
    ACCEPT_CONDITIONS(
            Who.REQUESTERS, "POST /verzoeken/{code}/aanvaarding", "POST /api/v1/monitoring-requests/{code}/acceptance"),
    DECIDE_REFERRAL(
            Who.PRIVACY_OFFICERS, "POST /verzoeken/{code}/besluit", "POST /api/v1/monitoring-requests/{code}/decision"),
    WITHDRAW_REQUEST(
            Who.REQUESTERS, "POST /verzoeken/{code}/intrekking", "POST /api/v1/monitoring-requests/{code}/withdrawal"),
    TERMINATE_GRANT(
            Who.REQUESTERS_AND_OFFICERS,
            "POST /verzoeken/{code}/beeindiging",
            "POST /api/v1/monitoring-requests/{code}/termination"),
    CONFIRM_DESTRUCTION(
            Who.REQUESTERS,
            "POST /verzoeken/{code}/vernietiging",
            "POST /api/v1/monitoring-requests/{code}/destruction"),

    /** Agreements on the delivery of data, who may receive, and what became of each delivery. */
    READ_DELIVERIES(
            Who.READING_DELIVERIES,
            "GET /leveringen",
            "GET /leveringen.csv",
            "GET /leveringen/{code}",
            "GET /leveringen/{code}/besluit",
            "GET /leveringen/{code}/ontvangst",
            "GET /leveringen/{code}/vernietiging",
            "GET /leveringen/{code}/actualiteit",
            "GET /leveringen/{code}/opnieuw",
            "GET /leveringen/overeenkomsten/{code}",
            "GET /leveringen/overeenkomsten/{code}/bewijzen",
            "GET /leveringen/overeenkomsten/{code}/bewijzen/{norm}/{number}",
            "GET /leveringen/overeenkomsten/{code}/versies/{number}",
            "GET /leveringen/overeenkomsten/{code}/versies/{number}/oordeel",
            "GET /leveringen/mandaten",
            "GET /leveringen/mandaten.csv",
            "GET /api/v1/delivery-agreements",
            "GET /api/v1/delivery-agreements/{code}",
            "GET /api/v1/delivery-agreements/{code}/mandate-lists",
            "GET /api/v1/delivery-agreements/{code}/versions",
            "GET /api/v1/deliveries",
            "GET /api/v1/deliveries/{code}"),
    CHECK_DELIVERY_FORM(Who.DELIVERY_REQUESTERS, "GET /leveringen/nieuw/toets", "POST /leveringen/nieuw/toets"),
    ASK_DELIVERY(Who.DELIVERY_REQUESTERS, "GET /leveringen/nieuw", "POST /leveringen/nieuw", "POST /api/v1/deliveries"),
    DECIDE_DELIVERY(Who.DATA_OWNERS, "POST /leveringen/{code}/besluit", "POST /api/v1/deliveries/{code}/decision"),
    CONFIRM_RECEIPT(
            Who.DELIVERY_REQUESTERS, "POST /leveringen/{code}/ontvangst", "POST /api/v1/deliveries/{code}/receipt"),
    CONFIRM_DELIVERY_DESTRUCTION(
            Who.DELIVERY_REQUESTERS,
            "POST /leveringen/{code}/vernietiging",
            "POST /api/v1/deliveries/{code}/destruction"),
    CHECK_CURRENCY(
            Who.DELIVERY_REQUESTERS,
            "POST /leveringen/{code}/actualiteit",
            "POST /api/v1/deliveries/{code}/currency-check"),
    RETRY_DELIVERY(Who.DATA_PROVIDERS, "POST /leveringen/{code}/opnieuw", "POST /api/v1/deliveries/{code}/retry"),
    CHANGE_MANDATES(
            Who.LOCAL_ADMINISTRATORS,
            "POST /leveringen/mandaten",
            "POST /api/v1/delivery-agreements/{code}/mandate-lists"),
    SHOW_PROOF(
            Who.LOCAL_ADMINISTRATORS,
            "POST /leveringen/overeenkomsten/{code}/bewijzen",
            "POST /api/v1/delivery-agreements/{code}/proofs"),
    REVIEW_PROOF(
            Who.FACILITY_OWNERS,
            "POST /leveringen/overeenkomsten/{code}/bewijzen/{norm}/{number}",
            "POST /api/v1/delivery-agreements/{code}/proofs/{norm}/{number}/review"),
    PROPOSE_AGREEMENT_VERSION(
            Who.FACILITY_OWNERS,
            "GET /leveringen/overeenkomsten/{code}/versies/nieuw",
            "POST /leveringen/overeenkomsten/{code}/versies/nieuw",
            "POST /api/v1/delivery-agreements/{code}/versions"),
    JUDGE_AGREEMENT_VERSION(
            Who.JUDGING_VERSIONS,
            "POST /leveringen/overeenkomsten/{code}/versies/{number}/oordeel",
            "POST /api/v1/delivery-agreements/{code}/versions/{number}/judgement"),

    READ_PIAS(
            Who.READING_CASES,
            "GET /pias",
            "GET /pias.csv",
            "GET /pias/{code}",
            "GET /pias/{code}/voorleggen",
            "GET /pias/{code}/beoordeling",
            "GET /pias/{code}/splitsing",
            "GET /pias/{code}/versies",
            "GET /pias/{code}/bevestiging",
            "GET /pias/{code}/opmerkingen",
            "GET /pias/{code}/opmerkingen/{id}/antwoord",
            "GET /pias/{code}/opmerkingen/{id}/afdoening",
            "GET /pias/{code}/risicos",
            "GET /pias/{code}/risicos/{id}/weg",
            "GET /pias/{code}/delen/{section}",
            "GET /pias/{code}/antwoorden/{question}",
            "GET /pias/{code}/vergelijking",
            "GET /pias/{code}/inlezing",
            "GET /pias/{code}/uitvoer.json",
            "GET /pias/{code}/uitvoer.pdf",
            "GET /pias/{code}/uitvoer.docx",
            "GET /api/v1/pias",
            "GET /api/v1/pias/{code}",
            "GET /api/v1/pias/{code}/answers/{question}",
            "GET /api/v1/pias/{code}/comparison",
            "GET /api/v1/pias/{code}/export",
            "GET /api/v1/pias/{code}/import",
            "GET /api/v1/pia-templates"),
    BEGIN_PIA(Who.PIA_AUTHORS, "GET /pias/nieuw", "POST /pias/nieuw", "POST /api/v1/pias"),
    IMPORT_PIA(Who.PIA_AUTHORS, "GET /pias/inlezen", "POST /pias/inlezen", "POST /api/v1/pia-imports"),
    BEGIN_PIA_VERSION(Who.PIA_AUTHORS, "POST /pias/{code}/versies", "POST /api/v1/pias/{code}/versions"),
    CONFIRM_PIA(Who.PIA_AUTHORS, "POST /pias/{code}/bevestiging", "POST /api/v1/pias/{code}/confirmation"),
    ANSWER_QUESTION(
            Who.PIA_AUTHORS, "POST /pias/{code}/antwoorden/{question}", "PUT /api/v1/pias/{code}/answers/{question}"),
    WEIGH_RISK(
            Who.PIA_AUTHORS,
            "POST /pias/{code}/risicos",
            "POST /api/v1/pias/{code}/risks",
            "PUT /api/v1/pias/{code}/risks/{id}"),
    REMOVE_RISK(Who.PIA_AUTHORS, "POST /pias/{code}/risicos/{id}/weg", "DELETE /api/v1/pias/{code}/risks/{id}"),
    SUBMIT_PIA(Who.PIA_AUTHORS, "POST /pias/{code}/voorleggen", "POST /api/v1/pias/{code}/submission"),
    ANSWER_REMARK(
            Who.PIA_AUTHORS,
            "POST /pias/{code}/opmerkingen/{id}/antwoord",
            "POST /api/v1/pias/{code}/remarks/{id}/reply"),
    REVIEW_PIA(Who.PIA_REVIEWERS, "POST /pias/{code}/beoordeling", "POST /api/v1/pias/{code}/reviews"),
    REMARK_ON_PIA(Who.PIA_REVIEWERS, "POST /pias/{code}/opmerkingen", "POST /api/v1/pias/{code}/remarks"),
    CLOSE_REMARK(
            Who.PIA_REVIEWERS,
            "POST /pias/{code}/opmerkingen/{id}/afdoening",
            "POST /api/v1/pias/{code}/remarks/{id}/closing"),
    SPLIT_PIA(Who.PIA_SPLITTERS, "POST /pias/{code}/splitsing", "POST /api/v1/pias/{code}/split"),
    /** What a tender is made of, and what stands in the way of its publication. */
    READ_TENDER_PARTS(
            Who.READING_TENDERS,
            "GET /aanbestedingen/{code}/poort",
            "GET /aanbestedingen/{code}/stukken",
            "GET /aanbestedingen/{code}/stukken.csv",
            "GET /aanbestedingen/{code}/stukken/{document}",
            "GET /aanbestedingen/{code}/stukken/{document}/vergelijking",
            "GET /aanbestedingen/{code}/stukken/{document}/{version}/inhoud",
            "GET /aanbestedingen/{code}/eisen",
            "GET /aanbestedingen/{code}/eisen.csv",
            "GET /aanbestedingen/{code}/eisen/{requirement}",
            "GET /aanbestedingen/{code}/eisen/{requirement}/aanpassing",
            "GET /aanbestedingen/{code}/eisen/{requirement}/intrekking",
            "GET /aanbestedingen/{code}/eisen/{requirement}/oordeel",
            "GET /aanbestedingen/{code}/accounts",
            "GET /aanbestedingen/{code}/accounts.csv",
            "GET /aanbestedingen/{code}/accounts/{unit}/{lot}",
            "GET /aanbestedingen/{code}/risicos",
            "GET /aanbestedingen/{code}/risicos.csv",
            "GET /aanbestedingen/{code}/risicos/{risk}",
            "GET /aanbestedingen/{code}/risicos/{risk}/aanvaarding",
            "GET /aanbestedingen/{code}/risicos/{risk}/sluiting",
            "GET /aanbestedingen/{code}/scenarios",
            "GET /aanbestedingen/{code}/scenarios/{scenario}",
            "GET /api/v1/tenders/{code}/publication-gate",
            "GET /api/v1/tenders/{code}/documents",
            "GET /api/v1/tenders/{code}/documents/{document}",
            "GET /api/v1/tenders/{code}/documents/{document}/comparison",
            "GET /api/v1/tenders/{code}/documents/{document}/versions/{version}/content",
            "GET /api/v1/tenders/{code}/requirements",
            "GET /api/v1/tenders/{code}/requirements/{requirement}",
            "GET /api/v1/tenders/{code}/accounts",
            "GET /api/v1/tenders/{code}/accounts/{unit}/{lot}",
            "GET /api/v1/tenders/{code}/risks",
            "GET /api/v1/tenders/{code}/risks/{risk}",
            "GET /api/v1/tenders/{code}/scenarios",
            "GET /api/v1/tenders/{code}/scenarios/{scenario}"),
    ADD_DOCUMENT_VERSION(
            Who.WORKGROUP,
            "POST /aanbestedingen/{code}/stukken/{document}",
            "POST /api/v1/tenders/{code}/documents/{document}/versions"),
    ADD_REQUIREMENT(Who.WORKGROUP, "POST /aanbestedingen/{code}/eisen", "POST /api/v1/tenders/{code}/requirements"),
    AMEND_REQUIREMENT(
            Who.WORKGROUP,
            "POST /aanbestedingen/{code}/eisen/{requirement}/aanpassing",
            "PUT /api/v1/tenders/{code}/requirements/{requirement}"),
    DROP_REQUIREMENT(
            Who.WORKGROUP,
            "POST /aanbestedingen/{code}/eisen/{requirement}/intrekking",
            "POST /api/v1/tenders/{code}/requirements/{requirement}/withdrawal"),
    JUDGE_REQUIREMENT(
            Who.PRIVACY_OFFICERS,
            "POST /aanbestedingen/{code}/eisen/{requirement}/oordeel",
            "POST /api/v1/tenders/{code}/requirements/{requirement}/judgement"),
    GIVE_ACCOUNTS(
            Who.UNIT_LEADS,
            "POST /aanbestedingen/{code}/accounts/{unit}/{lot}",
            "PUT /api/v1/tenders/{code}/accounts/{unit}/{lot}"),
    ACCEPT_RISK(
            Who.CHAIRING,
            "POST /aanbestedingen/{code}/risicos/{risk}/aanvaarding",
            "POST /api/v1/tenders/{code}/risks/{risk}/acceptance"),
    CLOSE_RISK(
            Who.CHAIRING,
            "POST /aanbestedingen/{code}/risicos/{risk}/sluiting",
            "POST /api/v1/tenders/{code}/risks/{risk}/closing"),
    DESCRIBE_SCENARIO(
            Who.WORKGROUP,
            "POST /aanbestedingen/{code}/scenarios/{scenario}",
            "PUT /api/v1/tenders/{code}/scenarios/{scenario}"),
    READ_CONTRACT(
            Who.READING_TENDERS,
            "GET /contracten/{number}",
            "GET /contracten/{number}/besluit",
            "GET /api/v1/contracts/{number}"),
    DECIDE_CONTRACT_NOTICE(
            Who.CONTRACT_MANAGERS, "POST /contracten/{number}/besluit", "POST /api/v1/contracts/{number}/decision"),

    READ_REGISTERS(
            Who.SIGNED_IN,
            "GET /registers",
            "GET /registers/{register}",
            "GET /registers/{register}/csv",
            "GET /api/v1/units",
            "GET /api/v1/boards",
            "GET /api/v1/purposes",
            "GET /api/v1/retention-norms",
            "GET /api/v1/legal-questions",
            "GET /api/v1/matrix",
            "GET /api/v1/tools",
            "GET /api/v1/contracts",
            "GET /api/v1/licences"),
    READ_TENDERS(
            Who.READING_TENDERS,
            "GET /aanbestedingen",
            "GET /aanbestedingen.csv",
            "GET /aanbestedingen/{code}",
            "GET /aanbestedingen/{code}/proces.bpmn",
            "GET /aanbestedingen/{code}/planning",
            "GET /aanbestedingen/{code}/planning/stukken-gereed",
            "GET /api/v1/tenders/{code}/planning",
            "GET /aanbestedingen/{code}/besluiten",
            "GET /aanbestedingen/{code}/publicatie",
            "GET /aanbestedingen/{code}/publicatie/pakket.zip",
            "GET /aanbestedingen/{code}/besluiten/{board}",
            "GET /aanbestedingen/{code}/besluiten/{board}/redactioneel",
            "GET /aanbestedingen/{code}/besluiten/{board}/opnieuw",
            "GET /aanbestedingen/{code}/aanbieding",
            "GET /aanbestedingen/{code}/percelen/{lot}/programma",
            "GET /aanbestedingen/{code}/mijlpalen/{milestone}",
            "GET /aanbestedingen/{code}/voorwaarden/{condition}",
            "GET /aanbestedingen/{code}/percelen/{lot}/intrekking",
            "GET /aanbestedingen/{code}/vervolg",
            "GET /api/v1/tenders",
            "GET /api/v1/tenders/{code}",
            "GET /api/v1/tenders/{code}/approvals",
            "GET /api/v1/tenders/{code}/process",
            "GET /api/v1/tenders/{code}/publication"),
    STATE_PAPERS_READY(
            Who.SECRETARIES,
            "POST /aanbestedingen/{code}/planning/stukken-gereed",
            "POST /api/v1/tenders/{code}/planning/readiness"),
    RECORD_DECISION(
            Who.SECRETARIES,
            "POST /aanbestedingen/{code}/besluiten/{board}",
            "POST /api/v1/tenders/{code}/boards/{board}/decisions"),
    DECLARE_EDITORIAL(
            Who.SECRETARIES,
            "POST /aanbestedingen/{code}/besluiten/{board}/redactioneel",
            "POST /api/v1/tenders/{code}/boards/{board}/editorial-changes"),
    OFFER_AGAIN(
            Who.PROCUREMENTS,
            "POST /aanbestedingen/{code}/besluiten/{board}/opnieuw",
            "POST /api/v1/tenders/{code}/boards/{board}/resubmission"),
    HAND_IN_PAPERS(
            Who.PROCUREMENTS, "POST /aanbestedingen/{code}/aanbieding", "POST /api/v1/tenders/{code}/submission"),
    COMPLETE_PROGRAMME(
            Who.PROCUREMENTS,
            "POST /aanbestedingen/{code}/percelen/{lot}/programma",
            "POST /api/v1/tenders/{code}/lots/{lot}/programme"),
    COMPLETE_MILESTONE(
            Who.MILESTONE_KEEPERS,
            "POST /aanbestedingen/{code}/mijlpalen/{milestone}",
            "POST /api/v1/tenders/{code}/milestones/{milestone}/completion"),
    MEET_CONDITION(
            Who.CONDITION_OWNERS,
            "POST /aanbestedingen/{code}/voorwaarden/{condition}",
            "POST /api/v1/tenders/{code}/conditions/{condition}/fulfilment"),
    WITHDRAW_LOT(
            Who.CHAIRS,
            "POST /aanbestedingen/{code}/percelen/{lot}/intrekking",
            "POST /api/v1/tenders/{code}/lots/{lot}/withdrawal"),
    CHOOSE_WAY(Who.CHAIRS, "POST /aanbestedingen/{code}/vervolg", "POST /api/v1/tenders/{code}/continuation"),
    PUBLISH_TENDER(
            Who.PROCUREMENTS, "POST /aanbestedingen/{code}/publicatie", "POST /api/v1/tenders/{code}/publication"),
    READ_CALENDARS(Who.READING_TENDERS, "GET /agenda", "GET /agenda.ics"),
    /** By calendar programs, which cannot sign in: who knows the secret in the address. */
    READ_FEED(Who.ANYBODY, "GET /agenda/{secret}.ics"),
    MAKE_FEED_ADDRESS(Who.READING_TENDERS, "POST /agenda/adres"),
    REVOKE_FEED_ADDRESS(Who.READING_TENDERS, "POST /agenda/adres/intrekking"),
    ADD_MEETING(Who.CALENDAR_KEEPERS, "POST /agenda/{board}/vergaderingen", "POST /api/v1/boards/{board}/meetings"),
    MOVE_MEETING(
            Who.CALENDAR_KEEPERS,
            "POST /agenda/{board}/vergaderingen/{day}/verplaatsing",
            "POST /api/v1/boards/{board}/meetings/{day}/move"),
    CANCEL_MEETING(
            Who.CALENDAR_KEEPERS,
            "POST /agenda/{board}/vergaderingen/{day}/schrapping",
            "POST /api/v1/boards/{board}/meetings/{day}/cancellation"),
    READ_STEERING(
            Who.READING_TENDERS,
            "GET /stuurgroep",
            "GET /stuurgroep/acties",
            "GET /stuurgroep/acties.csv",
            "GET /stuurgroep/acties/{nr}",
            "GET /stuurgroep/acties/{nr}/einde",
            "GET /stuurgroep/acties/{nr}/aanpassing",
            "GET /stuurgroep/besluiten",
            "GET /stuurgroep/besluiten.csv",
            "GET /stuurgroep/besluiten/{code}",
            "GET /stuurgroep/besluiten/{code}/einde",
            "GET /stuurgroep/stemmingen/{code}",
            "GET /stuurgroep/stemmingen/{code}/stem",
            "GET /stuurgroep/stemmingen/{code}/vervanging",
            "GET /stuurgroep/stemmingen/{code}/sluiting",
            "GET /stuurgroep/stemmingen/{code}/doorbreking",
            "GET /stuurgroep/vergaderingen/{date}",
            "GET /stuurgroep/vergaderingen/{date}/verslag.pdf",
            "GET /stuurgroep/vergaderingen/{date}/uitnodiging",
            "GET /stuurgroep/vergaderingen/{date}/agenda",
            "GET /stuurgroep/vergaderingen/{date}/agenda/verwijdering",
            "GET /stuurgroep/vergaderingen/{date}/aanwezigheid",
            "GET /stuurgroep/vergaderingen/{date}/besluiten",
            "GET /stuurgroep/vergaderingen/{date}/acties",
            "GET /stuurgroep/vergaderingen/{date}/verslag",
            "GET /stuurgroep/vergaderingen/{date}/verslag/aantekeningen",
            "GET /stuurgroep/vergaderingen/{date}/verslag/vaststelling",
            "GET /stuurgroep/vergaderingen/{date}/verslag/verzending",
            "GET /api/v1/written-votes/{id}",
            "GET /api/v1/tenders/{code}/written-votes",
            "GET /api/v1/tenders/{code}/written-votes/{id}"),
    CONVENE_MEETING(Who.KEEPERS, "POST /stuurgroep/vergaderingen/{date}/uitnodiging"),
    SET_AGENDA(
            Who.KEEPERS,
            "POST /stuurgroep/vergaderingen/{date}/agenda",
            "POST /stuurgroep/vergaderingen/{date}/agenda/verwijdering"),
    RECORD_ATTENDANCE(Who.KEEPERS, "POST /stuurgroep/vergaderingen/{date}/aanwezigheid"),
    NOTE_DECISION(Who.KEEPERS, "POST /stuurgroep/vergaderingen/{date}/besluiten"),
    END_DECISION(Who.KEEPERS, "POST /stuurgroep/besluiten/{code}/einde"),
    RAISE_ACTION(Who.KEEPERS, "POST /stuurgroep/vergaderingen/{date}/acties"),
    REARRANGE_ACTION(Who.KEEPERS, "POST /stuurgroep/acties/{nr}/aanpassing"),
    /** Who does it says that it is done. */
    END_ACTION(Who.CONDITION_OWNERS, "POST /stuurgroep/acties/{nr}/einde"),
    COMPOSE_MINUTES(
            Who.KEEPERS,
            "POST /stuurgroep/vergaderingen/{date}/verslag",
            "POST /stuurgroep/vergaderingen/{date}/verslag/aantekeningen"),
    APPROVE_MINUTES(Who.KEEPERS, "POST /stuurgroep/vergaderingen/{date}/verslag/vaststelling"),
    SEND_MINUTES(Who.KEEPERS, "POST /stuurgroep/vergaderingen/{date}/verslag/verzending"),
    OPEN_WRITTEN_VOTE(
            Who.KEEPERS,
            "GET /stuurgroep/stemmingen/nieuw",
            "POST /stuurgroep/stemmingen/nieuw",
            "POST /api/v1/tenders/{code}/written-votes"),
    CAST_VOTE(
            Who.VOTERS,
            "POST /stuurgroep/stemmingen/{code}/stem",
            "POST /api/v1/tenders/{code}/written-votes/{id}/votes"),
    NAME_STAND_IN(
            Who.MEMBERS_AND_KEEPERS,
            "POST /stuurgroep/stemmingen/{code}/vervanging",
            "POST /api/v1/tenders/{code}/written-votes/{id}/stand-ins"),
    CLOSE_WRITTEN_VOTE(
            Who.KEEPERS,
            "POST /stuurgroep/stemmingen/{code}/sluiting",
            "POST /api/v1/tenders/{code}/written-votes/{id}/closing"),
    BREAK_TIE(
            Who.CHAIRS,
            "POST /stuurgroep/stemmingen/{code}/doorbreking",
            "POST /api/v1/tenders/{code}/written-votes/{id}/casting-vote"),

    /** How far a delivery's file is and what it holds; the keys that files are encrypted to. */
    READ_DELIVERY_FILE(
            Who.READING_AFTERCARE,
            "GET /leveringen/{code}/bestand",
            "GET /leveringen/{code}/manifest.json",
            "GET /leveringen/overeenkomsten/{code}/sleutels",
            "GET /api/v1/deliveries/{code}/progress",
            "GET /api/v1/deliveries/{code}/manifest",
            "GET /api/v1/deliveries/{code}/receipts",
            "GET /api/v1/delivery-agreements/{code}/recipient-keys"),
    FETCH_DELIVERY(Who.DELIVERY_REQUESTERS, "POST /leveringen/{code}/bestand", "POST /api/v1/deliveries/{code}/file"),
    REGISTER_KEY(
            Who.LOCAL_ADMINISTRATORS,
            "POST /leveringen/overeenkomsten/{code}/sleutels",
            "POST /api/v1/delivery-agreements/{code}/recipient-keys"),
    WITHDRAW_KEY(
            Who.LOCAL_ADMINISTRATORS,
            "POST /leveringen/overeenkomsten/{code}/sleutels/{id}/intrekking",
            "POST /api/v1/delivery-agreements/{code}/recipient-keys/{id}/withdrawal"),
    READ_PROCESSING_LOG(
            Who.READING_LOG,
            "GET /leveringen/logboek",
            "POST /leveringen/logboek",
            "GET /leveringen/logboek.ndjson",
            "GET /api/v1/processing-log",
            "GET /api/v1/processing-log/export",
            "POST /api/v1/processing-log/person-keys"),
    READ_IMPORTS(
            Who.READING_IMPORTS,
            "GET /detentiegegevens",
            "GET /detentiegegevens/{id}",
            "GET /detentiegegevens/{id}/fouten.csv",
            "GET /api/v1/detention-records/imports",
            "GET /api/v1/detention-records/imports/{id}",
            "GET /api/v1/detention-records/imports/{id}/faults"),
    IMPORT_RECORDS(
            Who.IMPORTING,
            "POST /detentiegegevens",
            "GET /detentiegegevens/proefbestand",
            "POST /api/v1/detention-records/imports"),

    /** Incidents, corrections, requests of data subjects, retention, and the end of agreements. */
    READ_AFTERCARE(
            Who.READING_AFTERCARE,
            "GET /leveringen/incidenten",
            "GET /leveringen/incidenten.csv",
            "GET /leveringen/incidenten/{code}",
            "GET /leveringen/incidenten/{code}/{act}",
            "GET /leveringen/correcties",
            "GET /leveringen/correcties.csv",
            "GET /leveringen/correcties/{code}",
            "GET /leveringen/correcties/{code}/{act}",
            "GET /leveringen/rechten",
            "GET /leveringen/rechten.csv",
            "GET /leveringen/rechten/{code}",
            "GET /leveringen/rechten/{code}/{act}",
            "GET /leveringen/bewaring",
            "GET /leveringen/bewaring.csv",
            "GET /leveringen/bewaring/{code}",
            "GET /leveringen/bewaring/{code}/{act}",
            "GET /leveringen/wijzigingen",
            "GET /leveringen/wijzigingen.csv",
            "GET /leveringen/wijzigingen/{code}",
            "GET /leveringen/wijzigingen/{code}/{act}",
            "GET /leveringen/beeindigingen",
            "GET /leveringen/beeindigingen.csv",
            "GET /leveringen/beeindigingen/{code}",
            "GET /leveringen/beeindigingen/{code}/{act}",
            "GET /leveringen/bewaring/gegevens",
            "GET /leveringen/bewaring/gegevens.csv",
            "GET /leveringen/overeenkomsten/{agreement}/einde",
            "GET /leveringen/overeenkomsten/{agreement}/einde/{way}",
            "GET /api/v1/data-incidents",
            "GET /api/v1/data-incidents/{code}",
            "GET /api/v1/data-corrections",
            "GET /api/v1/data-corrections/{code}",
            "GET /api/v1/rights-requests",
            "GET /api/v1/rights-requests/{code}",
            "GET /api/v1/removal-proposals",
            "GET /api/v1/removal-proposals/{code}",
            "GET /api/v1/agreement-changes",
            "GET /api/v1/agreement-changes/{code}",
            "GET /api/v1/delivery-agreements/{code}/ending"),
    /** The provider alone finds unlawful use. */
    REPORT_INCIDENT(
            Who.PARTIES,
            "GET /leveringen/incidenten/nieuw",
            "POST /leveringen/incidenten/nieuw",
            "POST /api/v1/data-incidents"),
    SETTLE_AUTHORITY(
            Who.RECIPIENTS,
            "POST /leveringen/incidenten/{code}/melding",
            "POST /api/v1/data-incidents/{code}/authority-report"),
    TAKE_MEASURE(
            Who.MEASURING,
            "POST /leveringen/incidenten/{code}/maatregelen",
            "POST /api/v1/data-incidents/{code}/measures"),
    CLOSE_INCIDENT(
            Who.FACILITY_OWNERS,
            "POST /leveringen/incidenten/{code}/sluiting",
            "POST /api/v1/data-incidents/{code}/closing"),
    REPORT_WRONG_DATA(
            Who.RECEIVING,
            "GET /leveringen/correcties/nieuw",
            "POST /leveringen/correcties/nieuw",
            "POST /api/v1/data-corrections"),
    TRACE_WRONG_DATA(
            Who.DATA_PROVIDERS,
            "POST /leveringen/correcties/{code}/herkomst",
            "POST /api/v1/data-corrections/{code}/origin"),
    REPAIR_DATA(
            Who.SOURCES, "POST /leveringen/correcties/{code}/herstel", "POST /api/v1/data-corrections/{code}/repair"),
    REGISTER_RIGHTS_REQUEST(
            Who.REGISTERING,
            "GET /leveringen/rechten/nieuw",
            "POST /leveringen/rechten/nieuw",
            "POST /api/v1/rights-requests"),
    EXTEND_RIGHTS_TERM(
            Who.SOURCES, "POST /leveringen/rechten/{code}/verlenging", "POST /api/v1/rights-requests/{code}/extension"),
    ANSWER_RIGHTS_REQUEST(
            Who.SOURCES, "POST /leveringen/rechten/{code}/antwoord", "POST /api/v1/rights-requests/{code}/answer"),
    PROPOSE_REMOVAL(
            Who.DATA_OWNERS,
            "GET /leveringen/bewaring/nieuw",
            "POST /leveringen/bewaring/nieuw",
            "POST /api/v1/removal-proposals"),
    CONFIRM_REMOVAL(
            Who.DATA_PROVIDERS,
            "POST /leveringen/bewaring/{code}/bevestiging",
            "POST /api/v1/removal-proposals/{code}/confirmation"),
    REJECT_REMOVAL(
            Who.DATA_PROVIDERS,
            "POST /leveringen/bewaring/{code}/afwijzing",
            "POST /api/v1/removal-proposals/{code}/rejection"),
    PROPOSE_AGREEMENT_CHANGE(
            Who.REGISTERING,
            "GET /leveringen/wijzigingen/nieuw",
            "POST /leveringen/wijzigingen/nieuw",
            "POST /api/v1/agreement-changes"),
    JUDGE_AGREEMENT_CHANGE(
            Who.SOURCES,
            "POST /leveringen/wijzigingen/{code}/oordeel",
            "POST /api/v1/agreement-changes/{code}/judgements"),
    /** Each way has its own party, which the use case knows. */
    BEGIN_ENDING(
            Who.ENDING,
            "POST /leveringen/overeenkomsten/{agreement}/einde/{way}",
            "POST /api/v1/delivery-agreements/{code}/ending"),
    SHOW_REPAIR(
            Who.RECIPIENTS,
            "POST /leveringen/beeindigingen/{code}/herstel",
            "POST /api/v1/delivery-agreements/{code}/ending/repair"),
    JUDGE_REPAIR(
            Who.FACILITY_OWNERS,
            "POST /leveringen/beeindigingen/{code}/oordeel",
            "POST /api/v1/delivery-agreements/{code}/ending/repair-judgement"),
    CONSENT_TO_END(
            Who.CONSENTING,
            "POST /leveringen/beeindigingen/{code}/instemming",
            "POST /api/v1/delivery-agreements/{code}/ending/consents"),
    CONFIRM_CLOSING_MEASURE(
            Who.RECIPIENTS,
            "POST /leveringen/beeindigingen/{code}/maatregelen",
            "POST /api/v1/delivery-agreements/{code}/ending/confirmations"),

    READ_AUDIT(
            Who.READING_TRAIL, "GET /spoor", "GET /spoor.csv", "GET /api/v1/audit", "GET /api/v1/audit/verification"),

    /** How to call the API. */
    READ_API_DOCUMENT(
            Who.SIGNED_IN,
            "GET /api/v1/openapi.json",
            "GET /api/v1/docs",
            "GET /api-docs",
            "GET /api-docs/openapi.json");

    private final Who who;
    private final List<String> routes;

    Acts(Who who, String... routes) {
        this.who = who;
        this.routes = List.of(routes);
    }

    /** Each as {@code METHOD /pattern}. */
    List<String> routes() {
        return routes;
    }

    /** Whether somebody who is not signed in may do it. */
    boolean openToAnybody() {
        return who == Who.ANYBODY;
    }

    /** Whether an account that holds just these functions may do it. */
    boolean allows(Set<Role> roles) {
        return who == Who.ANYBODY || who == Who.SIGNED_IN || roles.stream().anyMatch(who.roles::contains);
    }

    /** The functions that do the same, by what they have in common. */
    private enum Who {
        ANYBODY(EnumSet.allOf(Role.class)),
        SIGNED_IN(EnumSet.allOf(Role.class)),
        /** The auditor changes nothing, and the administrator decides no case. */
        ACTING(EnumSet.complementOf(EnumSet.of(AUDITOR, ADMIN))),
        REQUESTERS(EnumSet.of(REQUESTER)),
        REQUESTERS_AND_OFFICERS(EnumSet.of(REQUESTER, PRIVACY_OFFICER)),
        PRIVACY_OFFICERS(EnumSet.of(PRIVACY_OFFICER)),
        READING_TENDERS(EnumSet.complementOf(EnumSet.of(
                REQUESTER,
                UNIT_LAWYER,
                DELIVERY_REQUESTER,
                LOCAL_ADMINISTRATOR,
                DATA_OWNER,
                DATA_PROVIDER,
                FACILITY_OWNER))),
        SECRETARIES(EnumSet.of(SECRETARY)),
        CHAIRS(EnumSet.of(CHAIR)),
        PROCUREMENTS(EnumSet.of(PROCUREMENT)),
        MILESTONE_KEEPERS(EnumSet.of(PROCUREMENT, CONTRACT_MANAGER, SECRETARY)),
        /** Whoever a board can give a condition to, or an action. */
        CONDITION_OWNERS(
                EnumSet.of(UNIT_LEAD, PRIVACY_OFFICER, DPO, CONTRACT_MANAGER, PROCUREMENT, CHAIR, SECRETARY, MEMBER)),
        PIA_AUTHORS(EnumSet.of(REQUESTER, UNIT_LEAD, UNIT_LAWYER)),
        PIA_REVIEWERS(EnumSet.of(UNIT_LEAD, UNIT_LAWYER, PRIVACY_OFFICER, DPO)),
        PIA_SPLITTERS(EnumSet.of(PRIVACY_OFFICER, DPO)),
        /** A secretary for the own board. */
        CALENDAR_KEEPERS(EnumSet.of(ADMIN, SECRETARY)),
        /** Of a board's papers. */
        KEEPERS(EnumSet.of(CHAIR, SECRETARY)),
        MEMBERS_AND_KEEPERS(EnumSet.of(MEMBER, CHAIR, SECRETARY)),
        /** A member, or who may stand in for one; the chair breaks ties. */
        VOTERS(EnumSet.of(MEMBER, SECRETARY, UNIT_LEAD)),
        READING_CASES(EnumSet.of(REQUESTER, UNIT_LEAD, UNIT_LAWYER, PRIVACY_OFFICER, DPO, AUDITOR)),
        /** Who makes the papers of a tender. */
        WORKGROUP(EnumSet.of(PROCUREMENT, UNIT_LEAD, SECRETARY)),
        UNIT_LEADS(EnumSet.of(UNIT_LEAD)),
        CHAIRING(EnumSet.of(CHAIR, SECRETARY)),
        CONTRACT_MANAGERS(EnumSet.of(CONTRACT_MANAGER)),
        /** Of what comes after deliveries: the parties, and who watches over them. */
        READING_AFTERCARE(EnumSet.of(
                DELIVERY_REQUESTER,
                LOCAL_ADMINISTRATOR,
                DATA_OWNER,
                DATA_PROVIDER,
                FACILITY_OWNER,
                UNIT_LEAD,
                PRIVACY_OFFICER,
                DPO,
                AUDITOR)),
        /** The recipient's director is its unit's lead. */
        PARTIES(EnumSet.of(
                DELIVERY_REQUESTER, LOCAL_ADMINISTRATOR, DATA_OWNER, DATA_PROVIDER, FACILITY_OWNER, UNIT_LEAD)),
        MEASURING(EnumSet.of(LOCAL_ADMINISTRATOR, DATA_OWNER, DATA_PROVIDER, FACILITY_OWNER, UNIT_LEAD)),
        ENDING(EnumSet.of(LOCAL_ADMINISTRATOR, DATA_OWNER, DATA_PROVIDER, FACILITY_OWNER, UNIT_LEAD)),
        CONSENTING(EnumSet.of(DATA_OWNER, DATA_PROVIDER, FACILITY_OWNER, UNIT_LEAD)),
        RECIPIENTS(EnumSet.of(LOCAL_ADMINISTRATOR, UNIT_LEAD)),
        RECEIVING(EnumSet.of(LOCAL_ADMINISTRATOR, DELIVERY_REQUESTER)),
        REGISTERING(EnumSet.of(LOCAL_ADMINISTRATOR, DATA_OWNER, DATA_PROVIDER, FACILITY_OWNER)),
        /** Whose data it is, and who delivers it. */
        SOURCES(EnumSet.of(DATA_OWNER, DATA_PROVIDER)),
        DATA_OWNERS(EnumSet.of(DATA_OWNER)),
        DATA_PROVIDERS(EnumSet.of(DATA_PROVIDER)),
        FACILITY_OWNERS(EnumSet.of(FACILITY_OWNER)),
        READING_DELIVERIES(EnumSet.of(
                DELIVERY_REQUESTER,
                LOCAL_ADMINISTRATOR,
                DATA_OWNER,
                DATA_PROVIDER,
                FACILITY_OWNER,
                PRIVACY_OFFICER,
                DPO,
                AUDITOR)),
        DELIVERY_REQUESTERS(EnumSet.of(DELIVERY_REQUESTER)),
        LOCAL_ADMINISTRATORS(EnumSet.of(LOCAL_ADMINISTRATOR)),
        JUDGING_VERSIONS(EnumSet.of(DATA_OWNER, DATA_PROVIDER)),
        /** Who answers for the persons in it, who checks, and who has to be able to trace misuse. */
        READING_LOG(EnumSet.of(PRIVACY_OFFICER, DPO, AUDITOR, DATA_PROVIDER)),
        /** Who runs the program for the source. */
        IMPORTING(EnumSet.of(ADMIN, DATA_PROVIDER)),
        READING_IMPORTS(EnumSet.of(ADMIN, DATA_PROVIDER, AUDITOR)),
        READING_TRAIL(EnumSet.of(PRIVACY_OFFICER, DPO, AUDITOR));

        private final Set<Role> roles;

        Who(Set<Role> roles) {
            this.roles = roles;
        }
    }
}
