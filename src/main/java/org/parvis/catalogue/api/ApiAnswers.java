package org.parvis.catalogue.api;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes answers for programs, which any page of any site may read. */
@Component
final class ApiAnswers {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    ResponseEntity<String> json(HttpServletResponse response, Object body) {
        return text(response, JSON.writeValueAsString(body));
    }

    ResponseEntity<String> text(HttpServletResponse response, String body) {
        response.setHeader("Access-Control-Allow-Origin", "*");
        return ResponseEntity.ok()
                .header("Content-Type", "application/json;charset=UTF-8")
                .body(body);
    }
}
