package org.parvis.newsroom.data;

/** The formats in which data sets come: each can be opened with free software. */
public enum DataFormat {
    CSV("text/csv;charset=UTF-8", ".csv"),
    ODS("application/vnd.oasis.opendocument.spreadsheet", ".ods"),
    GEOJSON("application/geo+json", ".geojson");

    private final String type;
    private final String ending;

    DataFormat(String type, String ending) {
        this.type = type;
        this.ending = ending;
    }

    /** Media type of the download. */
    String type() {
        return type;
    }

    String ending() {
        return ending;
    }
}
