package vn.mauson.pack;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.mauson.measure.Names;

/** A column of a table of reported figures: what it is called in files, and what stands in it. */
public enum FigureColumn {
    INDICATOR(
            "indicator",
            "Chỉ tiêu",
            new Names("Mã chỉ tiêu, đã điền sẵn; không sửa.", "Id of the indicator, filled in; leave it as it is."),
            "chi_so",
            "ma_chi_tieu",
            "indicator_id"),
    LEVEL(
            "level",
            "Cấp",
            new Names(
                    "Cấp hành chính: tỉnh, huyện hoặc xã; đã điền sẵn.",
                    "Level: province, district or commune; filled in."),
            "cap_hanh_chinh",
            "unit_level"),
    UNIT_CODE(
            "unit_code",
            "Mã đơn vị",
            new Names(
                    "Mã đơn vị hành chính, giữ các số 0 ở đầu; đã điền sẵn.",
                    "Code of the unit with its leading zeros; filled in."),
            "ma",
            "code",
            "ma_xa",
            "ma_huyen"),
    UNIT_NAME(
            "unit_name",
            "Tên đơn vị",
            new Names("Tên đơn vị; phải khớp với mã.", "Name of the unit; it has to be that of the code."),
            "ten",
            "name",
            "don_vi_hanh_chinh"),
    PERIOD(
            "period",
            "Kỳ",
            new Names(
                    "Kỳ của số liệu: 2024 (năm), 2024-Q1 (quý), 2024-H1 (nửa năm), 2024-9M (chín tháng), 2024-05 (tháng).",
                    "Period: 2024 (year), 2024-Q1 (quarter), 2024-H1 (half), 2024-9M (nine months), 2024-05 (month)."),
            "ky_bao_cao",
            "thoi_ky",
            "nam"),
    VALUE(
            "value",
            "Giá trị",
            new Names(
                    "Số liệu, là một số, theo đơn vị tính bên cạnh; để trống nếu chưa có.",
                    "The figure, a number in the unit of measure beside it; empty where there is none."),
            "so_lieu"),
    UNIT(
            "unit",
            "Đơn vị tính",
            new Names("Đơn vị tính của chỉ tiêu; đã điền sẵn.", "Unit of measure of the indicator; filled in."),
            "unit_measure",
            "dvt"),
    VALUE_KIND(
            "value_kind",
            "Loại số liệu",
            new Names(
                    "Chọn: thực hiện, ước tính, tính toán (từ số liệu khác) hoặc kế hoạch.",
                    "Choose: result, estimate, derived (from other figures) or plan."),
            "loai"),
    SOURCE(
            "source",
            "Nguồn",
            new Names(
                    "Văn bản, báo cáo hoặc trang đã công bố; bắt buộc.",
                    "Act, report or page it was published in; required.")),
    CONFIDENCE(
            "confidence", "Độ tin cậy", new Names("Chọn: cao, trung bình hoặc thấp.", "Choose: high, medium or low.")),
    NOTE("note", "Ghi chú", new Names("Điều người đọc cần biết.", "What a reader should know."));

    private final String id;
    private final String vi;
    private final Names explained;
    private final List<String> names;

    FigureColumn(String id, String vi, Names explained, String... others) {
        this.id = id;
        this.vi = vi;
        this.explained = explained;
        this.names = Stream.concat(Stream.of(id, plain(vi), plain(heading())), Arrays.stream(others))
                .toList();
    }

    /** A name as names are compared: small letters without marks, words joined by underscores. */
    private static String plain(String name) {
        return Names.searchKey(name).replaceAll("[^a-z0-9]+", "_").replaceAll("^_|_$", "");
    }

    /** The column a heading means, in either language and with or without tones; empty for none of these. */
    public static Optional<FigureColumn> find(String heading) {
        return Arrays.stream(values())
                .filter(column -> column.names.contains(plain(heading)))
                .findFirst();
    }

    public String id() {
        return id;
    }

    /** As it stands over the column: Vietnamese and the id. */
    public String heading() {
        return vi + " (" + id + ")";
    }

    /** What stands in it, in words for those who fill it in. */
    public Names explained() {
        return explained;
    }

    /** Every name it goes by in a file, {@link #id()} first, without marks and with underscores. */
    public String[] names() {
        return names.toArray(String[]::new);
    }
}
