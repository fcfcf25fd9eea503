package vn.mauson.wms;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** A request that WMS or WMTS refuses, with a code of OGC 06-042, table E.1 or OGC 06-121r3, table 27. */
final class ServiceFault extends RuntimeException {
    private static final String RETRY_AFTER_SECONDS = "5";

    private final HttpStatus status;
    private final String code;
    private final String parameter;

    /** @param parameter whose value is refused */
    ServiceFault(String code, String parameter, Object value, String allowed) {
        super(parameter + " is '" + value + "'; allowed: " + allowed);
        this.status = HttpStatus.BAD_REQUEST;
        this.code = code;
        this.parameter = parameter;
    }

    private ServiceFault(int places) {
        super(places + " pictures are asked for at once, as many as may be; try again in " + RETRY_AFTER_SECONDS
                + " s");
        this.status = HttpStatus.SERVICE_UNAVAILABLE;
        this.code = "NoApplicableCode";
        this.parameter = "REQUEST";
    }

    /** Not the client's fault: as many pictures as may be are being drawn or waited for. */
    static ServiceFault busy(int places) {
        return new ServiceFault(places);
    }

    static ServiceFault invalid(String parameter, Object value, String allowed) {
        return new ServiceFault("InvalidParameterValue", parameter, value, allowed);
    }

    static ServiceFault missing(String parameter) {
        return new ServiceFault("MissingParameterValue", parameter, "", "a value; it has to be given");
    }

    /** As WMS writes it. */
    ResponseEntity<byte[]> report() {
        return refusal("""
                <?xml version="1.0" encoding="UTF-8"?>
                <ServiceExceptionReport version="1.3.0" xmlns="http://www.opengis.net/ogc">
                <ServiceException code="%s" locator="%s">%s</ServiceException></ServiceExceptionReport>
                """.formatted(code, Xml.escaped(parameter), Xml.escaped(getMessage())));
    }

    /** As WMTS writes it; the codes that only WMS has are invalid values there. */
    ResponseEntity<byte[]> owsReport() {
        boolean known =
                switch (code) {
                    case "MissingParameterValue",
                            "NoApplicableCode",
                            "OperationNotSupported",
                            "TileOutOfRange",
                            "VersionNegotiationFailed" -> true;
                    default -> false;
                };
        return refusal("""
                <?xml version="1.0" encoding="UTF-8"?>
                <ExceptionReport version="1.0.0" xmlns="http://www.opengis.net/ows/1.1">
                <Exception exceptionCode="%s" locator="%s"><ExceptionText>%s</ExceptionText></Exception></ExceptionReport>
                """.formatted(
                        known ? code : "InvalidParameterValue", Xml.escaped(parameter), Xml.escaped(getMessage())));
    }

    private ResponseEntity<byte[]> refusal(String xml) {
        ResponseEntity<byte[]> answer = Xml.answer(status, xml);
        return status == HttpStatus.BAD_REQUEST
                ? answer
                : ResponseEntity.status(status)
                        .headers(answer.getHeaders())
                        .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
                        .body(answer.getBody());
    }
}
