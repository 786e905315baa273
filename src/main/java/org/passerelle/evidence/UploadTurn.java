package org.passerelle.evidence;

import java.util.UUID;

/**
 * One request's turn to write to a file.
 *
 * @param upload as the request found it
 * @param writer made for this request alone
 */
record UploadTurn(Upload upload, UUID writer) {}
