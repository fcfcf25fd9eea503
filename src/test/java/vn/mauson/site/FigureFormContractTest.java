package vn.mauson.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.mauson.Api;
import vn.mauson.Served;
import vn.mauson.pack.FigureForm;

@Served
class FigureFormContractTest {
    private static final String TEMPLATE = "/api/observations/template?indicator=";

    @LocalServerPort
    private int port;

    @Test
    void aFormComesAsAWorkbookWithAName() throws IOException {
        HttpResponse<byte[]> answer = new Api(port).ask(TEMPLATE + "doctors-per-10k&edition=2025-07&level=district");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("content-disposition").orElseThrow())
                .contains("doctors-per-10k-2025-07-district.xlsx");
        assertThat(answer.headers().firstValue("content-type").orElseThrow()).contains("spreadsheetml.sheet");
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(answer.body()))) {
            assertThat(book.getSheet(FigureForm.SHEET).getLastRowNum()).isEqualTo(11);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "nobody-counts-this, 404",
        "doctors-per-10k&edition=2021, 404",
        "doctors-per-10k&edition=x, 400",
        "doctors-per-10k&level=village, 400",
        "doctors-per-10k&year=2024, 400"
    })
    void whatIsNotThereIsAnsweredAsElsewhere(String query, int status) {
        assertThat(new Api(port).ask(TEMPLATE + query).statusCode()).isEqualTo(status);
    }
}
