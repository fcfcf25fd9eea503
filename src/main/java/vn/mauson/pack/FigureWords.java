package vn.mauson.pack;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.mauson.measure.Names;
import vn.mauson.measure.UnitLevel;
import vn.mauson.plan.Observation.ValueKind;

/** The words of closed vocabularies as offices write them, each beside its id. */
public enum FigureWords {
    LEVELS(levels()),
    VALUE_KINDS(valueKinds()),
    CONFIDENCES(confidences());

    private final Map<String, String> wordOfId;

    FigureWords(Map<String, String> wordOfId) {
        this.wordOfId = wordOfId;
    }

    private static Map<String, String> levels() {
        Map<String, String> words = new LinkedHashMap<>();
        words.put(UnitLevel.PROVINCE.id(), "tỉnh");
        words.put(UnitLevel.DISTRICT.id(), "huyện");
        words.put(UnitLevel.COMMUNE.id(), "xã");
        return words;
    }

    private static Map<String, String> valueKinds() {
        Map<String, String> words = new LinkedHashMap<>();
        words.put(ValueKind.RESULT.id(), "thực hiện");
        words.put(ValueKind.ESTIMATE.id(), "ước tính");
        words.put(ValueKind.DERIVED.id(), "tính toán");
        words.put(ValueKind.PLAN.id(), "kế hoạch");
        return words;
    }

    private static Map<String, String> confidences() {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("high", "cao");
        words.put("medium", "trung bình");
        words.put("low", "thấp");
        return words;
    }

    /** The id a text means: the id itself or its Vietnamese word, with or without tones; empty for any other. */
    public Optional<String> findId(String text) {
        String said = Names.searchKey(text);
        return wordOfId.entrySet().stream()
                .filter(each -> each.getKey().equals(said)
                        || Names.searchKey(each.getValue()).equals(said))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** The Vietnamese words, in their order. */
    public List<String> words() {
        return List.copyOf(wordOfId.values());
    }

    /** Ids and words in one line, for a refusal. */
    public String allowed() {
        return String.join(
                ", ",
                wordOfId.entrySet().stream()
                        .map(each -> each.getKey() + " (" + each.getValue() + ")")
                        .toList());
    }
}
