package vn.mauson;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The program: everything under this package, started by Spring Boot. */
@SpringBootApplication
public class MauSon {
    public static void main(String[] args) {
        SpringApplication.run(MauSon.class, args);
    }
}
