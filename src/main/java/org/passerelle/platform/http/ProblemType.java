package org.passerelle.platform.http;

import java.util.Locale;

/**
 * Every error this API answers with: a stable code, the HTTP status and a title in plain words. Codes are part of the
 * contract and never change their meaning.
 */
public enum ProblemType {
    MALFORMED_REQUEST(400, "The request cannot be read"),
    CURSOR_INVALID(400, "The cursor is not one of ours"),
    LIMIT_INVALID(400, "The limit must be from 1 to 100"),
    IDEMPOTENCY_KEY_INVALID(400, "The Idempotency-Key must be 1 to 200 visible characters"),
    UPLOAD_LENGTH_INVALID(400, "Say with Upload-Length how many bytes the whole file has"),
    UPLOAD_METADATA_INVALID(400, "Name the piece of evidence in Upload-Metadata"),
    UPLOAD_OFFSET_INVALID(400, "Say with Upload-Offset where these bytes begin"),
    UPLOAD_CHECKSUM_INVALID(400, "Give a checksum of SHA-1 or SHA-256"),
    COORDINATES_INVALID(400, "Give a latitude, a longitude and an accuracy in metres that there are"),

    SIGN_IN_REQUIRED(401, "Sign in first"),
    TOKEN_INVALID(401, "The access token is not valid"),
    TOKEN_EXPIRED(401, "The access token has run out"),
    SESSION_ENDED(401, "This session has ended"),
    NOT_REGISTERED(401, "Ask a supervisor to invite you first"),
    CODE_WRONG(401, "That is not the code"),
    CODE_EXPIRED(401, "That code no longer works"),
    CREDENTIALS_WRONG(401, "The e-mail address, the password or the code is wrong"),

    PIN_WRONG(401, "That is not the PIN"),
    TICKET_EXPIRED(401, "Ask for a new code"),
    RECOVERY_CODE_WRONG(401, "That is not the recovery code"),
    VOUCHER_WRONG(401, "That is no voucher for this account"),
    FORBIDDEN(403, "Your role does not allow this"),
    REASON_NEEDED(403, "Say why you open a case of another team"),
    SPECIALIST_NEEDED(403, "Only a specialist may find that"),
    SESSION_LIMITED(403, "Show who you are with your PIN or recovery code first"),
    SIGNATURE_INVALID(403, "This call is not signed by the one it claims to be from"),
    NOT_FOUND(404, "There is nothing here"),
    LINK_ENDED(404, "This link does not work, or no longer"),
    NO_CASE_WAITING(404, "No case waits for you"),
    METHOD_NOT_ALLOWED(405, "This address does not take that method"),
    NOT_ACCEPTABLE(406, "We cannot answer in that format"),

    REQUEST_IN_PROGRESS(409, "The same request is still running"),
    DEVICE_BOUND_ELSEWHERE(409, "This device belongs to another account or application"),
    CONTACT_UNCONFIRMED(409, "Confirm this contact first"),
    CHANNEL_UNAVAILABLE(409, "Add and confirm a contact of that kind first"),
    LAST_CONTACT(409, "Add another contact or make a recovery code first"),
    MOVE_NOT_ALLOWED(409, "The application cannot do this now"),
    IDENTITY_NOT_SHOWN(409, "What the person has shown of who they are is not enough for this stage yet"),
    FACE_PHOTO_NOT_COMPARED(409, "A person has to compare the face photo with the papers first"),
    PRESENCE_NOT_SHOWN(409, "The person has not shown that they are in France since the call"),
    PIECE_CHANGED(409, "This piece of evidence has changed since you read it"),
    PIECE_NOT_READY(409, "This piece of evidence is not checked yet, or has no file to look at"),
    EVIDENCE_NOT_YET(409, "Nobody is asked for papers before they are called"),
    LAST_WANTED(409, "Nothing would be left of the list: drop the question itself"),
    PREVIEW_NEEDED(409, "Look at what the person will be told first"),
    PREVIEW_STALE(409, "What the person will be told has changed: look at it again"),
    OTHER_OFFICER_NEEDED(409, "Another officer has to do this"),
    PROPOSAL_OPEN(409, "A proposal for this application waits already"),
    PROPOSAL_OVER(409, "This proposal was decided, or the application has moved"),
    CHALLENGE_LATE(409, "The time to challenge is over: say why it comes now"),
    CHECK_OPEN(409, "This check was asked for and is not answered yet"),
    CHECK_ANSWERED(409, "This check was answered"),
    CORRECTION_SETTLED(409, "This correction is in force or was decided"),
    FORM_NOT_OPEN(409, "This form opens when you are called"),
    UNDO_EXPIRED(409, "The time to undo this is over"),
    OWN_ACCOUNT(409, "A colleague has to do this for you"),
    MEMBER_SUSPENDED(409, "This person is suspended: let them in again first"),
    LAST_LEAD(409, "Make a colleague a lead first"),
    ORGANISATION_KNOWN(409, "An organisation of that name is registered"),
    ORGANISATION_SUSPENDED(409, "This organisation is suspended"),
    SUSPENSION_OPEN(409, "A suspension of this organisation is proposed, announced or in force"),
    SUSPENSION_NOT_NOW(409, "That cannot be done with the suspension as it stands now"),
    INVITATION_OVER(409, "This invitation no longer works: ask for another"),
    TASK_TAKEN(409, "A colleague has taken this task"),
    TASK_DONE(409, "This task has ended"),
    TASK_NOT_NOW(409, "This cannot be put into force as things stand now"),
    CASE_TAKEN(409, "A colleague has this case"),
    TEAM_NAME_TAKEN(409, "There is a team of that name"),
    ANOTHER_APPLICATION_LIVE(409, "Another application has been started since"),
    CHILD_ALONE(409, "This is about a child: only a trained officer may do it"),
    FAMILY_CODE_USED(409, "Somebody has joined with this code"),
    FAMILY_CODE_EXPIRED(409, "This code no longer works"),
    FAMILY_CODE_OWN(409, "You are in this household already"),
    HOUSEHOLD_ELSEWHERE(409, "You are in another household: leave that one first"),
    HOUSEHOLD_FULL(409, "This household has as many people as it can"),
    HOUSEHOLD_CLOSED(409, "This household cannot change now"),
    NOT_MAIN_APPLICANT(409, "Only the main applicant of the household can do this"),

    HELPER_CODE_USED(409, "Access was given with this code: ask for another"),
    HELPER_CODE_EXPIRED(409, "This code no longer works: ask for another"),
    TAKEN_OVER(409, "The person has taken this over themself"),
    NOT_TAKEN_OVER(409, "The person has not come to this themself yet: print the code again"),
    VOUCH_TOO_EARLY(409, "You can speak for people whom you have helped for a day"),
    OWN_VOUCH(409, "Nobody vouches for themselves or for their own household"),
    VOUCH_IN_RETURN(409, "This person vouches for you: you cannot vouch for them in return"),
    VOUCHED_ALREADY(409, "You vouch for this person already"),
    VOUCHER_NOT_ENTITLED(409, "Only somebody whose own identity is known here can vouch for a friend or a relative"),
    VOUCHER_UNDER_AGE(409, "Only somebody of 18 or over can vouch"),
    VOUCH_REQUEST_OVER(409, "This request was answered or taken back"),
    CONVERSATION_URGENT(409, "This is marked urgent: take the mark away first, and say why"),
    EVIDENCE_CLOSED(409, "Nothing can be added to this application any more"),
    PIECE_REVIEWED(409, "Somebody has looked at this: add it again, and take this one back"),
    PIECE_OF_OFFICER(409, "An officer wrote this down: write to us if it is wrong"),
    SECOND_LOOK_NOT_NOW(409, "A second look can be asked for once at what was found not usable"),
    NONCE_USED(409, "A location was sent with this nonce: ask for another"),
    NONCE_EXPIRED(409, "This nonce no longer works: ask for another"),

    UPLOAD_OFFSET_WRONG(409, "This file goes on at another offset: ask with HEAD"),
    UPLOAD_FINISHED(409, "This file has arrived whole and is part of the piece"),
    UPLOAD_EXPIRED(410, "This upload was not finished in time: begin again"),

    TUS_VERSION_UNKNOWN(412, "Send Tus-Resumable: 1.0.0"),
    PRECONDITION_FAILED(412, "The application has changed since you read it"),
    STALE(412, "A colleague changed how this case is worked since you read it"),
    BODY_TOO_LARGE(413, "The request is too large"),
    FILE_TOO_LARGE(413, "A file has at most 10 MB"),
    UPLOAD_TOO_LONG(413, "These are more bytes than the file was said to have"),
    URI_TOO_LONG(414, "The address is too long"),
    UNSUPPORTED_MEDIA_TYPE(415, "Send JSON as application/json"),
    UPLOAD_TYPE_WRONG(415, "Send bytes as application/offset+octet-stream"),

    CONTACT_INVALID(422, "Give an e-mail address, or a phone number with + and a country we can send to"),
    FRENCH_NUMBER_NEEDED(422, "Give a mobile number that begins with +33"),
    NONCE_UNKNOWN(422, "This nonce was not given to you for this application"),
    PRESENCE_INVALID(422, "Record a video call or a visit of the last 30 days"),
    FAMILY_CODE_UNKNOWN(422, "There is no such code"),
    HELPER_CODE_UNKNOWN(422, "No helper shows such a code"),
    ACCESS_INVALID(422, "Choose sections and rights that there are, for 1 to 180 days"),
    ACCESS_NOT_ASKED(422, "You cannot give more than was asked for"),
    NAME_INVALID(422, "A name has 1 to 200 characters"),
    REFERENCE_INVALID(422, "That is not the number of an application"),
    FORM_UNKNOWN(422, "There is no form of that name"),
    LANGUAGE_UNKNOWN(422, "We do not know that language"),
    LANGUAGES_INVALID(422, "Give one to five languages, each once"),
    TOO_MANY_CONTACTS(422, "There are too many contacts"),
    CHECK_IN_DAY_INVALID(
            422, "A check-in day has a place of 1 to 200 characters and lasts up to 16 hours within a year"),
    DECLARATIONS_REQUIRED(422, "Whoever vouches makes every declaration"),
    VOUCH_INVALID(422, "Something in the statement is missing, too long, or cannot be"),
    VOUCH_REQUEST_INVALID(
            422, "Say who is to vouch and as what, in 1 to 200 characters; a friend or a relative not on paper"),
    PAPER_UNKNOWN(422, "There is no such paper among those of the application, or it is another kind of paper"),
    CONSENT_REQUIRED(422, "Read out the consent as it is worded today, and record it again"),
    PIN_REQUIRED(422, "Others use this contact: send a PIN too"),
    PIN_INVALID(422, "Choose a PIN of 4 to 8 digits that is hard to guess"),
    PIN_TAKEN(422, "Choose another PIN"),
    TOO_MANY_CHANGES(422, "Send at most 500 changes at once"),
    ROLES_INVALID(422, "Give roles that there are; an auditor has no other"),
    TOWNS_INVALID(422, "Give at most 50 towns of 1 to 100 characters, each once"),
    ORGANISATION_NAME_INVALID(422, "A name has 1 to 80 characters, mixes no scripts in a word, and holds no link"),
    SUSPENSION_REASON_UNKNOWN(422, "That is no reason to suspend an organisation"),
    NOTICE_INVALID(422, "A notice has 14 to 90 days; only in danger it may have fewer or none"),
    PASSWORD_WEAK(422, "Choose 12 to 200 characters that few others would choose"),
    OUTCOME_UNKNOWN(422, "A task of this kind does not end with that"),
    INCOMPLETE(422, "Some answers are missing or need attention"),
    IDEMPOTENCY_KEY_REUSED(422, "The Idempotency-Key was used with another request"),
    DURATION_INVALID(422, "Give a duration of at most ten years, such as P29D"),
    REASON_UNKNOWN(422, "That is no reason for this move"),
    WORDS_REQUIRED(422, "Tell the person in plain words, in 1 to 1600 characters"),
    REVIEW_INVALID(
            422, "An accepted piece has a validity of 1 to 4; any other has a reason of the list and no figures"),
    STRENGTH_TOO_HIGH(422, "A piece of this type weighs less, unless a condition of its type is met"),
    CONDITION_UNKNOWN(422, "That is no condition of this type"),
    WANTED_INVALID(422, "Ask for 1 to 10 types or categories that there are, each once, with a reason of the list"),
    DAYS_INVALID(422, "Give 28 to 180 days"),
    FINDING_INVALID(422, "That cannot be found here: the kind, the piece or the words do not fit"),
    DAY_INVALID(422, "Give a day of the last five years that is not in the future"),
    HIDING_INVALID(422, "Hide a check until a moment within a year, and name the law that asks for it"),
    TEXT_INVALID(422, "A text has 1 to 1600 characters"),
    ANSWER_INVALID(422, "An answer has 1 to 600 characters"),
    REASON_REQUIRED(422, "Say why, in 1 to 1600 characters"),
    DUTY_INVALID(422, "On duty are caseworkers and supervisors who work here, each once, at most 50"),
    COLLEAGUE_INVALID(422, "Give a colleague who works cases here, and for a case one of its team"),
    TEAM_UNKNOWN(422, "There is no such team"),
    DUE_INVALID(422, "A task is due after now, within a year"),
    TOO_MANY_VIEWS(422, "Delete a view first: there are 50"),
    INTERRUPTION_INVALID(
            422, "An interruption begins at most a year ago or 90 days ahead, and ends after that, within a year"),
    SCOPE_UNKNOWN(422, "An interruption is for everyone or for one application there is"),
    TOO_MANY_FILES(422, "A piece of evidence has at most 12 files"),
    TOO_MANY_BYTES(422, "This application has as many files as we can keep"),
    EVIDENCE_TYPE_UNKNOWN(422, "There is no such type of evidence"),
    EVIDENCE_TYPE_NOT_HERE(422, "This comes about in another way than here"),
    PIECE_UNKNOWN(422, "Name a piece of this application"),
    TOO_MANY_PIECES(422, "Take something back first: there are 60 pieces"),
    DETAILS_INVALID(422, "Some of what is written on the paper is too long, or is not one of the words we know"),
    DATE_INVALID(422, "There is no such day in that calendar"),
    STATEMENT_INVALID(422, "A statement has at least one part, each of 1 to 1600 characters, and at most 40 places"),
    NO_PAPER_INVALID(422, "Give reasons that there are, each once"),

    UPLOAD_IN_USE(423, "Another device is sending this file: ask with HEAD and go on in a moment"),
    PRECONDITION_REQUIRED(428, "Say which version you mean with If-Match"),
    TOO_MANY_CODES(429, "Too many codes were asked for"),
    TOO_MANY_TRIES(429, "Too many wrong tries"),
    TOO_MANY_REQUESTS(429, "Too many requests"),
    UPLOAD_CHECKSUM_WRONG(460, "These are not the bytes that were sent: send them again"),

    INTERNAL_ERROR(500, "Something went wrong on our side"),
    DATABASE_UNAVAILABLE(503, "We cannot save right now"),
    STORAGE_UNAVAILABLE(503, "We cannot keep files right now: what has arrived is safe"),
    STORAGE_FULL(507, "We have no room for files right now: what has arrived is safe");

    private final int status;
    private final String title;

    ProblemType(int status, String title) {
        this.status = status;
        this.title = title;
    }

    /** The HTTP status code. */
    public int status() {
        return status;
    }

    /** One sentence for people who build clients; never personal, never an echo of the input. */
    public String title() {
        return title;
    }

    /** The stable code, in lower case with underscores. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
