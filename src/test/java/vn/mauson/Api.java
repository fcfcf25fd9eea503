package vn.mauson;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks a served product as any client would. */
public final class Api {
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient client = HttpClient.newHttpClient();
    private final int port;

    public Api(int port) {
        this.port = port;
    }

    /** The answer whatever its status; {@code headers} are names and values in turn. */
    public HttpResponse<byte[]> ask(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The JSON of an answer that must be 200. */
    public JsonNode get(String path) {
        HttpResponse<byte[]> answer = ask(path);
        if (answer.statusCode() != 200) {
            throw new AssertionError(path + " answers " + answer.statusCode() + ": " + new String(answer.body()));
        }
        return JSON.readTree(answer.body());
    }

    /** The JSON of a problem, with its status checked against the answer's. */
    public JsonNode problem(String path) {
        HttpResponse<byte[]> answer = ask(path);
        JsonNode problem = JSON.readTree(answer.body());
        String type = answer.headers().firstValue("content-type").orElse("");
        if (!type.equals("application/problem+json") || problem.get("status").asInt() != answer.statusCode()) {
            throw new AssertionError(path + " is no problem: " + answer.statusCode() + " " + type + " " + problem);
        }
        return problem;
    }
}
