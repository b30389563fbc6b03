using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Pakta.Core.Campaigns;
using Pakta.Core.Coverage;
using Pakta.Core.People;

namespace Pakta.Web.Data.Configurations;

internal sealed class MemberConfiguration : IEntityTypeConfiguration<Member>
{
    public void Configure(EntityTypeBuilder<Member> builder)
    {
        builder.HasKey(m => new { m.CampaignId, m.PersonId });
        builder.Ignore(m => m.Facts);
        builder.HasIndex(m => new { m.CampaignId, m.UnitId, m.State });
        builder.HasIndex(m => m.PersonId);
        builder.HasOne<Campaign>().WithMany().HasForeignKey(m => m.CampaignId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<CivilServant>().WithMany().HasForeignKey(m => m.PersonId).OnDelete(DeleteBehavior.Restrict);
    }
}
