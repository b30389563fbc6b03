using Pakta.Core.People;

namespace Pakta.Web.Features.DataReports;

/// <summary>What people read for the topics of a report; Indonesian, translated by the page.</summary>
public static class TopicWords
{
    public static string Of(DataReportTopic topic) => topic switch
    {
        DataReportTopic.Name => "Nama",
        DataReportTopic.Title => "Gelar",
        DataReportTopic.Number => "NIP atau NI PPPK",
        DataReportTopic.Position => "Jabatan",
        DataReportTopic.Grade => "Golongan",
        DataReportTopic.Unit => "Unit kerja",
        DataReportTopic.Contact => "Surel atau nomor HP",
        DataReportTopic.Other => "Lainnya",
    };
}
