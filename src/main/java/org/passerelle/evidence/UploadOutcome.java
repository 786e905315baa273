package org.passerelle.evidence;

import org.passerelle.platform.http.ProblemType;

/** What came of a request about an upload. */
sealed interface UploadOutcome {

    /** It was made. */
    record Created(Upload upload) implements UploadOutcome {}

    /** So far it is. */
    record Stands(Upload upload) implements UploadOutcome {}

    /** It was given up. */
    record Ended() implements UploadOutcome {}

    /** The case or the piece takes no files any more, or never did. */
    record Refused(ProblemType why) implements UploadOutcome {}

    /** There is no such upload or piece for this actor. */
    record NotFound() implements UploadOutcome {}

    /** It was not finished in time. */
    record Expired() implements UploadOutcome {}

    /** It goes on at another offset. */
    record OffsetWrong() implements UploadOutcome {}

    /** Another request writes to it. */
    record InUse() implements UploadOutcome {}

    /** It has arrived whole and is part of the piece. */
    record Finished() implements UploadOutcome {}

    /** There were more bytes than the file was said to have. */
    record TooLong() implements UploadOutcome {}

    /** The bytes are not those that were sent; none of the request is kept. */
    record ChecksumWrong() implements UploadOutcome {}

    /** The piece has as many files as it can. */
    record TooManyFiles() implements UploadOutcome {}

    /** The application has as many bytes as it can. */
    record TooManyBytes() implements UploadOutcome {}

    /** The store has no room; what was confirmed stays. */
    record StorageFull() implements UploadOutcome {}

    /** The store cannot be reached; what was confirmed stays. */
    record StorageAway() implements UploadOutcome {}
}
