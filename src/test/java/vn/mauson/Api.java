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
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    /** The answer to JSON sent to a path, whatever its status. */
    public HttpResponse<byte[]> postJson(String path, String json) {
        return send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("content-type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    /** The answer to GeoJSON sent to a path, whatever its status. */
    public HttpResponse<byte[]> post(String path, String geoJson) {
        return send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("content-type", "application/geo+json")
                .POST(HttpRequest.BodyPublishers.ofString(geoJson)));
    }

    /** The answer to any method, whatever its status. */
    public HttpResponse<byte[]> send(String method, String path, HttpRequest.BodyPublisher body, String... headers) {
        return send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .method(method, body)
                .headers(headers));
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request) {
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
        return json(path, ask(path));
    }

    /** The JSON of an answer, which must be 200, to GeoJSON sent to a path. */
    public JsonNode postFor(String path, String geoJson) {
        return json(path, post(path, geoJson));
    }

    private static JsonNode json(String path, HttpResponse<byte[]> answer) {
        if (answer.statusCode() != 200) {
            throw new AssertionError(path + " answers " + answer.statusCode() + ": " + new String(answer.body()));
        }
        return JSON.readTree(answer.body());
    }

    /** The JSON of a problem, with its status checked against the answer's. */
    public JsonNode problem(String path) {
        return problem(path, ask(path));
    }

    /** The same for GeoJSON sent to a path. */
    public JsonNode problemOf(String path, String geoJson) {
        return problem(path, post(path, geoJson));
    }

    private static JsonNode problem(String path, HttpResponse<byte[]> answer) {
        JsonNode problem = JSON.readTree(answer.body());
        String type = answer.headers().firstValue("content-type").orElse("");
        if (!type.equals("application/problem+json") || problem.get("status").asInt() != answer.statusCode()) {
            throw new AssertionError(path + " is no problem: " + answer.statusCode() + " " + type + " " + problem);
        }
        return problem;
    }
}
